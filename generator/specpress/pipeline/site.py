"""A document → the files of its documentation site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.edit.prune import Skipped
from specpress.export import export
from specpress.load import Address
from specpress.locale.languages import ENGLISH, Language
from specpress.openapi.diagnostics import Diagnostic, SpecpressError
from specpress.output.files import File
from specpress.pipeline.accept import accept, load_document
from specpress.pipeline.localize import catalogs_of, localize
from specpress.pipeline.options import DEFAULT, Options, SiteOptions
from specpress.site import COLOUR, Edition, GuidePage, Site, render_site
from specpress.workers.processes import background


class SiteError(SpecpressError):
    """What the site is told does not fit; nothing was written."""


@dataclass(frozen=True, slots=True)
class SiteResult:
    """The files of a site, and what is to be said of its document."""

    files: tuple[File, ...]
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]


def _silent(stage: str) -> None:
    del stage


def build_site(
    spec: Path | Address,
    options: Options = DEFAULT,
    *,
    stage: Callable[[str], None] = _silent,
) -> SiteResult:
    """All files of the site but for the index of its search; `stage` is told the name of each stage as it begins.

    `options.site.guide` is a folder of Markdown pages, `options.site.changelog` one such page. A folder beside a page
    that is named after a language holds the pages in that language. Raises `SiteError` if a page cannot be read.
    """
    wanted = options.site
    document = load_document(spec, options, stage)
    with background(len(document.whole_text)) as submit:
        accepted = accept(document, options, stage, submit)
    stage("rendering")
    site = Site(
        editions=(
            _edition(accepted.api, ENGLISH, wanted),
            *(_edition(one.api, one.language, wanted) for one in localize(accepted, catalogs_of(options), options)),
        ),
        title=wanted.title,
        colour=(wanted.colour or COLOUR).lower(),
        downloads=export(accepted.document),
    )
    return SiteResult(tuple(render_site(site, options.templates)), accepted.warnings, accepted.skipped)


def _edition(api: ir.API, language: Language, wanted: SiteOptions) -> Edition:
    return Edition(
        language=language,
        api=api,
        guide=tuple(_guide(wanted.guide, language)) if wanted.guide is not None else (),
        changelog=_read(_for_language(wanted.changelog, language)) if wanted.changelog is not None else "",
    )


def _guide(folder: Path, language: Language) -> Iterator[GuidePage]:
    if not folder.is_dir():
        raise SiteError(f"{folder} is no folder of Markdown pages")
    for path in sorted(folder.glob("*.md")):
        yield GuidePage(path.stem, _without_languages(_read(_for_language(path, language)), path.name))


def _without_languages(text: str, name: str) -> str:
    """Remove the line of links to other languages: the header of each page of the site has them, at other addresses."""
    link = rf"\[[^\]\n]+\]\((?:\.\./)?(?:[\w-]+/)?{re.escape(name)}\)"
    entry = rf"(?:{link}|[^\[\n·]+)"
    return re.sub(rf"^(?=.*\]\(){entry}(?: · {entry})+\n\n", "", text, count=1, flags=re.MULTILINE)


def _for_language(path: Path, language: Language) -> Path:
    """The page in a language, where there is one in its folder; else the page itself."""
    translated = path.parent / language.tag / path.name
    return translated if translated.is_file() else path


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SiteError(f"{path} is not UTF-8") from None
