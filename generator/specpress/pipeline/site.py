"""A document → the files of its documentation site."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specpress import ir
from specpress.export import export_paths
from specpress.load import Address
from specpress.locale.catalogs import Catalog
from specpress.locale.translate import without_prose
from specpress.openapi.document import Document
from specpress.output.cache import NO_CACHE, Cache, key_of
from specpress.output.digests import digest
from specpress.output.files import File
from specpress.pipeline.accept import accept
from specpress.pipeline.options import DEFAULT, Options
from specpress.pipeline.site_inputs import begin_apis, begin_builds
from specpress.pipeline.site_sources import Prose, SiteResult, SiteSources, read_sources
from specpress.site.options import COLOUR, Edition, Site
from specpress.site.render import Earlier, render_site
from specpress.workers.processes import Submit, background


def _silent(stage: str) -> None:
    del stage


def build_site(
    spec: Path | Address,
    options: Options = DEFAULT,
    *,
    stage: Callable[[str], None] = _silent,
    rendered: Callable[[tuple[File, ...]], None] | None = None,
    cache: Cache = NO_CACHE,
    submit: Submit | None = None,
    sources: SiteSources | None = None,
) -> SiteResult:
    """All files of the site but for the index of its search; `stage` is told the name of each stage as it begins.

    `sources` are what `read_sources` read of the same document with the same options, where it was called before.
    `rendered` is called with the files of each language once they are made. `cache` has the pages of earlier builds.
    `submit` starts calls in other processes; without it these are started for a large document.

    `options.site.guide` is a folder of Markdown pages, `options.site.changelog` one such page. A folder beside a page
    that is named after a language holds the pages in that language. Raises `SiteError` if a page cannot be read.
    """
    if sources is None:
        sources = read_sources(spec, options, stage)
    document, catalogs, program = sources.document, sources.catalogs, sources.program
    overlays = [one.root for one in document.overlays]
    # No fault depends on what a sentence says, so a document stays faultless when only these change.
    structure = digest(program, document.file, document.language, without_prose(document.root), overlays)
    faultless = key_of("faultless", structure)
    is_known = cache.get(faultless) is not None and not document.faults
    with background(len(document.whole_text)) if submit is None else nullcontext(submit) as submitted:
        beside = _Beside(document, sources.identity, catalogs, options, submitted, cache)
        accepted = accept(document, options, stage, submitted, is_faultless=is_known, begin=beside.begin)
        if accepted.is_faultless and not is_known:
            cache.put(faultless, "")
        stage("rendering")
        site = Site(
            editions=tuple(_edition(*one) for one in zip((accepted.api, *beside.apis()), sources.prose, strict=True)),
            title=options.site.title,
            colour=(options.site.colour or COLOUR).lower(),
            downloads=export_paths(accepted.document),
        )
        files: list[File] = []
        for some in render_site(site, options.templates, Earlier(program, cache)):
            if rendered is not None:
                rendered(some)
            files += some
        # No page shows them, so that they can be made while the pages are indexed.
        files += beside.builds()
    cache.drop_the_rest()
    return SiteResult(tuple(files), accepted.warnings, accepted.skipped, sources.files)


@dataclass(slots=True)
class _Beside:
    """The work on what the site shows beside the English API, begun while that is made.

    `identity` is the digest of the document that was given.
    """

    given: Document
    identity: str
    catalogs: tuple[Catalog, ...]
    options: Options
    submit: Submit
    cache: Cache
    _key: str = ""
    _known: str | None = None
    _apis: Callable[[], tuple[ir.API, ...]] = tuple
    _builds: Callable[[], tuple[File, ...]] = tuple

    def begin(self, document: Document) -> None:
        """Work on a document that may be the accepted one; what was begun for another one is dropped."""
        of_document = self.identity if document is self.given else digest(self.identity, document.root)
        self._key = key_of("builds", of_document)
        self._known = self.cache.get(self._key)
        self._apis = begin_apis(document, self.catalogs, self.options, self.submit)
        if self._known is None:
            self._builds = begin_builds(document, self.submit)

    def apis(self) -> tuple[ir.API, ...]:
        """The API in the language of each catalogue."""
        return self._apis()

    def builds(self) -> tuple[File, ...]:
        """The builds of the document; those of an earlier run, if it is the same."""
        if self._known is not None:
            return tuple(File(PurePosixPath(path), text) for path, text in json.loads(self._known))
        found = self._builds()
        self.cache.put(self._key, json.dumps([(str(one.path), one.text) for one in found], ensure_ascii=False))
        return found


def _edition(api: ir.API, prose: Prose) -> Edition:
    return Edition(prose.language, api, prose.pages.guide, prose.pages.changelog, prose.search_words)
