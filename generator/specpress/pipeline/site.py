"""A document → the files of its documentation site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.edit.prune import Skipped
from specpress.export import export
from specpress.load import Address
from specpress.locale.languages import ENGLISH, Language
from specpress.openapi.diagnostics import Diagnostic
from specpress.output.files import File
from specpress.pipeline.accept import accept, load_document
from specpress.pipeline.localize import catalogs_of, localize
from specpress.pipeline.options import DEFAULT, Options, SiteOptions
from specpress.pipeline.search_words import read_search_words
from specpress.pipeline.site_pages import read_pages
from specpress.site import COLOUR, Edition, Site, render_site
from specpress.workers.processes import background


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
            _edition(accepted.api, ENGLISH, options, wanted),
            *(
                _edition(one.api, one.language, options, wanted)
                for one in localize(accepted, catalogs_of(options), options)
            ),
        ),
        title=wanted.title,
        colour=(wanted.colour or COLOUR).lower(),
        downloads=export(accepted.document),
    )
    return SiteResult(tuple(render_site(site, options.templates)), accepted.warnings, accepted.skipped)


def _edition(api: ir.API, language: Language, options: Options, wanted: SiteOptions) -> Edition:
    pages = read_pages(wanted.guide, wanted.changelog, language)
    words = read_search_words(options.locale, language) if options.locale is not None else dict[str, str]()
    return Edition(language, api, pages.guide, pages.changelog, words)
