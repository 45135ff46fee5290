"""An accepted document in the other languages that its catalogues translate it into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.locale.catalogs import CATALOG, Catalog, Key, find_catalogs, folder_of
from specpress.locale.extract import prose_of
from specpress.locale.languages import ENGLISH, Language, language_of
from specpress.locale.translate import translate_document
from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document, to_text
from specpress.openapi.location import Location
from specpress.pipeline.options import Options


@dataclass(frozen=True, slots=True)
class Localized:
    """A document in one language, and the API that it describes, with the same names as in English."""

    language: Language
    catalog: Catalog
    document: Document
    api: ir.API


def catalogs_of(options: Options) -> tuple[Catalog, ...]:
    """The catalogues of the languages that are asked for; all that there are, unless `languages` names some.

    `Diagnostics` where a language that is named has none.
    """
    if options.locale is None:
        return ()
    found = {one.language: one for one in find_catalogs(options.locale)}
    if not options.languages:
        return tuple(found.values())
    missing = [one for one in options.languages if one not in found]
    if missing:
        raise Diagnostics(_no_catalog(options, one) for one in missing)
    return tuple(found[one] for one in options.languages)


def _no_catalog(options: Options, language: str) -> Diagnostic:
    assert options.locale is not None
    path = options.locale / folder_of(language) / CATALOG
    hint = f"`specpress locale --language {language}` begins one"
    return Diagnostic(Location(str(path), 1, 1), f"there is no catalogue for {language}", hint)


def localize(document: Document, catalogs: Iterable[Catalog], options: Options) -> tuple[Localized, ...]:
    """An accepted document in each language of the catalogues; texts without a translation stay English."""
    config = read_config(document)
    return tuple(
        Localized(language_of(one.language), one, translated, lower(translated, config, options.limits))
        for one in catalogs
        for translated in (translate_document(document, one),)
    )


def languages_of(catalogs: Iterable[Catalog]) -> tuple[Language, ...]:
    """English, then those of the catalogues."""
    return (ENGLISH, *(language_of(one.language) for one in catalogs))


def texts_of(documents: Iterable[Document]) -> Iterator[tuple[Key, Location]]:
    """The texts that a catalogue must translate, each with its key and its place."""
    for document in documents:
        for one in prose_of(document.root):
            yield (to_text(one.pointer), one.text), document.locate(one.pointer)
