"""Remedies: an assumption about an invalid part of a document, and the edits that repair it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from specpress.openapi.pointer import JSON, Pointer


@dataclass(frozen=True, slots=True)
class Put:
    """An edit that sets the value at a place, which may be a new member."""

    pointer: Pointer
    value: JSON


@dataclass(frozen=True, slots=True)
class Append:
    """An edit that appends an item to the list at a place, and makes the list if there is none."""

    pointer: Pointer
    value: JSON


@dataclass(frozen=True, slots=True)
class Remove:
    """An edit that removes a member or item."""

    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Rename:
    """An edit that renames a member and keeps its position."""

    pointer: Pointer
    key: str


Edit: TypeAlias = Put | Append | Remove | Rename


@dataclass(frozen=True, slots=True)
class Remedy:
    """The assumption, in words that end a warning, and the edits; without edits the value is kept."""

    assumption: str
    edits: tuple[Edit, ...] = ()


KEPT: Final = Remedy("it is taken as it is")
"""The remedy for faults that do not matter for the generated code."""


def left_out(pointer: Pointer, assumption: str = "it is left out") -> Remedy:
    """The remedy that removes the value at a place."""
    return Remedy(assumption, (Remove(pointer),))


def taken_as(pointer: Pointer, value: JSON, assumption: str) -> Remedy:
    """The remedy that replaces the value at a place."""
    return Remedy(assumption, (Put(pointer, value),))
