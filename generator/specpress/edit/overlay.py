"""Names from an options file, put into a document as if it had said them itself."""

from __future__ import annotations

from dataclasses import replace

from specpress.naming.package import EXTENSION
from specpress.openapi.document import Document, Origin, Pointer
from specpress.pipeline.options import Name, Options


def overlay(document: Document, options: Options) -> Document:
    """The document whose `x-specpress` block says what the options say, and else what it said before."""
    if not options.names:
        return document
    given = document.root.get(EXTENSION)
    names = {key: name.value for key, name in options.names.items()}
    origins: dict[Pointer, Origin] = {(EXTENSION, key): _origin(name) for key, name in options.names.items()}
    return replace(
        document,
        root={**document.root, EXTENSION: {**(given if isinstance(given, dict) else {}), **names}},
        origins={**document.origins, **origins},
    )


def _origin(name: Name) -> Origin:
    place = name.location
    return Origin(Document(place.file, "", {}, {(): (place.line, place.column), **name.places}), ())
