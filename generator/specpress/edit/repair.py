"""A document without its harmless faults, or without some of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON, Document, Pointer, from_text

_Changes: TypeAlias = Mapping[Pointer, str | None]
"""The new text of values; None removes one."""


def repair(document: Document, faults: Iterable[Diagnostic]) -> Document:
    """The document with the remedy of each fault applied."""
    changes: dict[Pointer, str | None] = {}
    for fault in faults:
        pointer = from_text(fault.location.pointer)
        match fault.remedy:
            case "remove":
                changes[pointer] = None
            case "remove holder":
                changes[pointer[:-1]] = None
            case "quote":
                changes[pointer] = "null"
            case _:
                pass
    return _changed(document, changes)


def without(document: Document, pointers: Iterable[Pointer]) -> Document:
    """The document without the values at some places."""
    return _changed(document, dict.fromkeys(pointers))


def _changed(document: Document, changes: _Changes) -> Document:
    """A copy in which only the containers on the way to a change are new."""
    if not changes:
        return document
    touched = {pointer[:length] for pointer in changes for length in range(len(pointer))}
    root = _copy(document.root, (), touched, changes)
    assert isinstance(root, dict)
    removed: dict[Pointer, list[int]] = {}
    for pointer, change in changes.items():
        if change is None and pointer and pointer[-1].isdecimal():
            removed.setdefault(pointer[:-1], []).append(int(pointer[-1]))
    positions, origins = document.positions, document.origins
    if removed:
        positions = {_moved(pointer, removed): position for pointer, position in positions.items()}
        origins = {_moved(pointer, removed): origin for pointer, origin in origins.items()}
    return replace(document, root=root, positions=positions, origins=origins)


def _copy(value: JSON, pointer: Pointer, touched: set[Pointer], changes: _Changes) -> JSON:
    if pointer in changes:
        return changes[pointer]
    if pointer not in touched:
        return value
    if isinstance(value, dict):
        return {
            key: _copy(inner, (*pointer, key), touched, changes)
            for key, inner in value.items()
            if changes.get((*pointer, key), key) is not None
        }
    if isinstance(value, list):
        return [
            _copy(inner, (*pointer, str(index)), touched, changes)
            for index, inner in enumerate(value)
            if changes.get((*pointer, str(index)), "") is not None
        ]
    return value


def _moved(pointer: Pointer, removed: Mapping[Pointer, list[int]]) -> Pointer:
    """Where a value stands after items before it have gone; what has gone itself takes a place nobody asks for."""
    parts = list(pointer)
    for length in range(len(pointer)):
        gone = removed.get(pointer[:length])
        if gone is not None and pointer[length].isdecimal():
            index = int(pointer[length])
            parts[length] = f"-{index}" if index in gone else str(index - sum(one < index for one in gone))
    return tuple(parts)
