"""A document → the files of its documentation site."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specpress import ir
from specpress.edit.prune import Skipped
from specpress.export import export
from specpress.load import Address
from specpress.locale.languages import ENGLISH, Language
from specpress.openapi.diagnostics import Diagnostic
from specpress.output.cache import NO_CACHE, Cache, key_of
from specpress.output.files import File
from specpress.output.program_digest import program_digest
from specpress.pipeline.accept import Accepted, accept, load_document
from specpress.pipeline.localize import catalogs_of, localize
from specpress.pipeline.options import DEFAULT, Options, SiteOptions
from specpress.pipeline.search_words import read_search_words
from specpress.pipeline.site_pages import Pages, read_pages
from specpress.site import COLOUR, Earlier, Edition, Site, render_site
from specpress.site.fingerprints import digest
from specpress.workers.processes import background


@dataclass(frozen=True, slots=True)
class SiteResult:
    """The files of a site, and what is to be said of its document.

    `sources` are files that the site is made from beside those that the options name: parts of the document, and pages
    that the guide links to.
    """

    files: tuple[File, ...]
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]
    sources: tuple[Path, ...] = ()


def _silent(stage: str) -> None:
    del stage


def build_site(
    spec: Path | Address,
    options: Options = DEFAULT,
    *,
    stage: Callable[[str], None] = _silent,
    cache: Cache = NO_CACHE,
) -> SiteResult:
    """All files of the site but for the index of its search; `stage` is told the name of each stage as it begins.

    `cache` has the pages of earlier builds.

    `options.site.guide` is a folder of Markdown pages, `options.site.changelog` one such page. A folder beside a page
    that is named after a language holds the pages in that language. Raises `SiteError` if a page cannot be read.
    """
    wanted = options.site
    document = load_document(spec, options, stage)
    program = program_digest(options.templates)
    identity = digest(program, document.file, document.language, document.root, [one.root for one in document.overlays])
    faultless = key_of("faultless", identity)
    with background(len(document.whole_text)) as submit:
        is_known = cache.get(faultless) is not None and not document.faults
        accepted = accept(document, options, stage, submit, is_faultless=is_known)
    if accepted.is_faultless and not is_known:
        cache.put(faultless, "")
    stage("rendering")
    editions = [
        _edition(accepted.api, ENGLISH, options, wanted),
        *(
            _edition(one.api, one.language, options, wanted)
            for one in localize(accepted, catalogs_of(options), options)
        ),
    ]
    site = Site(
        editions=tuple(edition for edition, _ in editions),
        title=wanted.title,
        colour=(wanted.colour or COLOUR).lower(),
        downloads=_downloads(accepted, identity, cache),
    )
    files = tuple(render_site(site, options.templates, Earlier(program, cache)))
    cache.drop_the_rest()
    parts = {Path(one.document.file): None for one in accepted.given.origins.values()}
    sources = (*parts, *(path for _, pages in editions for path in pages.sources))
    return SiteResult(files, accepted.warnings, accepted.skipped, sources)


def _downloads(accepted: Accepted, identity: str, cache: Cache) -> tuple[File, ...]:
    """The builds of the document that was accepted; `identity` is the digest of the one that was given."""
    document = accepted.document
    key = key_of("builds", identity if document is accepted.given else digest(identity, document.root))
    known = cache.get(key)
    if known is None:
        files = export(document)
        cache.put(key, json.dumps([(str(one.path), one.text) for one in files], ensure_ascii=False))
        return files
    return tuple(File(PurePosixPath(path), text) for path, text in json.loads(known))


def _edition(api: ir.API, language: Language, options: Options, wanted: SiteOptions) -> tuple[Edition, Pages]:
    pages = read_pages(wanted.guide, wanted.changelog, language)
    words = read_search_words(options.locale, language) if options.locale is not None else dict[str, str]()
    return Edition(language, api, pages.guide, pages.changelog, words), pages
