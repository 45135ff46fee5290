"""Everything that a documentation site is made from, read before anything is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from specpress.edit.prune import Skipped
from specpress.load import Address
from specpress.locale.catalogs import Catalog
from specpress.locale.languages import ENGLISH, Language, language_of
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Document
from specpress.output.cache import Cache, key_of
from specpress.output.digests import digest
from specpress.output.files import File
from specpress.output.program_digest import program_digest
from specpress.output.untouched import digests_of
from specpress.pipeline.catalogs import catalogs_of
from specpress.pipeline.loading import load_document
from specpress.pipeline.options import Options
from specpress.pipeline.search_words import read_search_words
from specpress.pipeline.site_pages import Pages, read_pages


@dataclass(frozen=True, slots=True)
class Prose:
    """What a site shows beside the API in one language, and the words that lead to others in its search."""

    language: Language
    pages: Pages
    search_words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SiteSources:
    """The sources of a site: `prose` is in English, then in the language of each catalogue.

    `program` is the digest of the program, `identity` that of the document together with it, and `whole` that of
    everything: two sites with the same one have the same files.
    """

    document: Document
    catalogs: tuple[Catalog, ...]
    prose: tuple[Prose, ...]
    program: str
    identity: str
    whole: str

    @property
    def files(self) -> tuple[Path, ...]:
        """The files beside those that the options name: parts of the document, and pages that the guide links to."""
        parts = {Path(one.document.file): None for one in self.document.origins.values()}
        return (*parts, *(path for one in self.prose for path in one.pages.sources))


@dataclass(frozen=True, slots=True)
class SiteResult:
    """The files of a site, none where they need not be made, and what is to be said of its document.

    `sources` are files that the site is made from beside those that the options name: parts of the document, and pages
    that the guide links to.
    """

    files: tuple[File, ...]
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]
    sources: tuple[Path, ...] = ()


def read_sources(spec: Path | Address, options: Options, stage: Callable[[str], None]) -> SiteSources:
    """Read the sources. Raises `SiteError` if a page cannot be read, `Diagnostics` for other faults."""
    document = load_document(spec, options, stage)
    catalogs = catalogs_of(options)
    prose = tuple(_prose(one, options) for one in (ENGLISH, *(language_of(one.language) for one in catalogs)))
    program = program_digest(options.templates)
    identity = digest(program, document.file, document.language, document.root, [one.root for one in document.overlays])
    translations = [(one.language, one.source) for one in catalogs]
    texts = [(one.language.tag, one.pages.guide, one.pages.changelog, one.search_words) for one in prose]
    # All options, those without influence too: a new one cannot be forgotten.
    whole = digest(identity, translations, texts, repr(options))
    return SiteSources(document, catalogs, prose, program, identity, whole)


def _prose(language: Language, options: Options) -> Prose:
    pages = read_pages(options.site.guide, options.site.changelog, language)
    words = read_search_words(options.locale, language) if options.locale is not None else dict[str, str]()
    return Prose(language, pages, words)


def keep_site(sources: SiteSources, files: Iterable[File], cache: Cache) -> None:
    """Note the files that were made of these sources, as digests, once they and their index are written."""
    cache.put(_key(sources), json.dumps(digests_of(files)))


def kept_site(sources: SiteSources, cache: Cache) -> Mapping[str, str] | None:
    """The digests of the files that an earlier build made of equal sources, by their paths."""
    known = cache.get(_key(sources))
    return cast("dict[str, str]", json.loads(known)) if known is not None else None


def _key(sources: SiteSources) -> str:
    return key_of("site", sources.whole)
