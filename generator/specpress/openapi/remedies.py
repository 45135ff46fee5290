"""How to go on with a document that is wrong: what is assumed, and the edits that make the document say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from specpress.openapi.pointer import JSON, Pointer


@dataclass(frozen=True, slots=True)
class Put:
    """A value instead of the one at a place, or as a new member of the object around it."""

    pointer: Pointer
    value: JSON


@dataclass(frozen=True, slots=True)
class Append:
    """One more item of the list at a place; a new list where there is none."""

    pointer: Pointer
    value: JSON


@dataclass(frozen=True, slots=True)
class Remove:
    """No member or item at a place."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Rename:
    """Another key for a member, in the same position."""

    pointer: Pointer
    key: str


Edit: TypeAlias = Put | Append | Remove | Rename


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is assumed where a document is wrong, as the end of a warning; without edits the value stays as it is."""

    assumption: str
    edits: tuple[Edit, ...] = ()


KEPT: Final = Remedy("it is taken as it is")
"""For what the generated code does not depend on."""


def left_out(pointer: Pointer, assumption: str = "it is left out") -> Remedy:
    """Go on without the value at a place."""
    return Remedy(assumption, (Remove(pointer),))


def taken_as(pointer: Pointer, value: JSON, assumption: str) -> Remedy:
    """Go on with another value at a place."""
    return Remedy(assumption, (Put(pointer, value),))
