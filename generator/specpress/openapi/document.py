"""A loaded OpenAPI document: plain JSON values, and the place of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.location import Location
from specpress.openapi.pointer import JSON, Pointer, from_text, to_text

__all__ = ["JSON", "Document", "Origin", "Pointer", "from_text", "to_text"]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Document:
    """One OpenAPI document; `root` must not be changed.

    `positions` maps the pointer of each value to its line and column; for a member of an object, to those of its key.
    `origins` maps a pointer to the other file that the value there, and all below it, came from. `overlays` are the
    overlays that were applied. `faults` were found by loading, which went on; `warnings` need no correction. Two
    documents are equal only if they are the same object. `language` is the tag of the language that the prose is in, as
    far as it was translated.
    """

    file: str
    text: str
    root: dict[str, JSON]
    positions: Mapping[Pointer, tuple[int, int]]
    origins: Mapping[Pointer, Origin] = field(default_factory=dict[Pointer, "Origin"])
    overlays: tuple[Document, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    language: str = "en"

    @property
    def whole_text(self) -> str:
        """The text of the file, then those of its overlays."""
        return "".join((self.text, *(overlay.text for overlay in self.overlays))) if self.overlays else self.text

    def locate(self, pointer: Pointer) -> Location:
        """The place of the value at `pointer`; if there is none, that of the nearest existing value above it."""
        for length in range(len(pointer), -1, -1):
            origin = self.origins.get(pointer[:length])
            if origin is not None:
                place = origin.document.locate((*origin.pointer, *pointer[length:]))
                return replace(place, pointer=to_text(pointer))
            position = self.positions.get(pointer[:length])
            if position is not None:
                return Location(self.file, *position, to_text(pointer), self.text)
        return Location(self.file, 1, 1, to_text(pointer), self.text)


@dataclass(frozen=True, slots=True)
class Origin:
    """A part of another file."""

    document: Document
    pointer: Pointer

    def below(self, key: str) -> Origin:
        """The place of a member or item."""
        return Origin(self.document, (*self.pointer, key))
