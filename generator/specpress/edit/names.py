"""Sets the names of an options file in a document, as if they were its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from specpress.openapi.document import JSON, Document, Origin, Pointer
from specpress.openapi.extensions import PACKAGE
from specpress.openapi.location import Location


@dataclass(frozen=True, slots=True)
class Name:
    """A member of the `x-specpress` block; `places` are the lines and columns of its values in the options file."""

    value: JSON
    location: Location
    places: Mapping[Pointer, tuple[int, int]] = field(default_factory=dict[Pointer, tuple[int, int]])


def with_names(document: Document, given_names: Mapping[str, Name]) -> Document:
    """The document with the names of an options file in its `x-specpress` block, which override its own."""
    if not given_names:
        return document
    given = document.root.get(PACKAGE)
    names = {key: name.value for key, name in given_names.items()}
    origins: dict[Pointer, Origin] = {(PACKAGE, key): _origin(name) for key, name in given_names.items()}
    return replace(
        document,
        root={**document.root, PACKAGE: {**(given if isinstance(given, dict) else {}), **names}},
        origins={**document.origins, **origins},
    )


def _origin(name: Name) -> Origin:
    place = name.location
    return Origin(Document(place.file, place.text, {}, {(): (place.line, place.column), **name.places}), ())
