"""An accepted document in the other languages that its catalogues translate it into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from specpress import ir
from specpress.locale.catalogs import Catalog, Key
from specpress.locale.extract import prose_of
from specpress.locale.languages import ENGLISH, Language, language_of
from specpress.locale.translate import translate_document
from specpress.lower import lower
from specpress.naming.package import read_config
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
