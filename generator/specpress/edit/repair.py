"""Repairs a document by the remedies of its faults, or removes parts of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON, Document, Pointer
from specpress.openapi.refs import value_at
from specpress.openapi.remedies import Append, Edit, Put, Remove, Rename


@dataclass(slots=True)
class _Changes:
    """All edits by their place.

    `touched` has every place above an edit; `members` has the places of new values by the object that gets them.
    """

    put: dict[Pointer, JSON] = field(default_factory=dict[Pointer, JSON])
    appended: dict[Pointer, list[JSON]] = field(default_factory=dict[Pointer, list[JSON]])
    removed: set[Pointer] = field(default_factory=set[Pointer])
    renamed: dict[Pointer, str] = field(default_factory=dict[Pointer, str])
    touched: set[Pointer] = field(default_factory=set[Pointer])
    members: dict[Pointer, list[Pointer]] = field(default_factory=dict[Pointer, list[Pointer]])

    def add(self, edit: Edit) -> None:
        match edit:
            case Put(pointer, value):
                self.put[pointer] = value
                self.members.setdefault(pointer[:-1], []).append(pointer)
            case Append(pointer, value):
                self.appended.setdefault(pointer, []).append(value)
                self.members.setdefault(pointer[:-1], []).append(pointer)
            case Remove(pointer):
                self.removed.add(pointer)
            case Rename(pointer, key):
                self.renamed[pointer] = key
        self.touched.update(edit.pointer[:length] for length in range(len(edit.pointer)))

    def clash_with(self, edits: tuple[Edit, ...]) -> bool:
        """Whether these edits change a place, or one above or below it, that another fault changes as well."""
        return any(
            edit.pointer in self.touched
            or any(self._has(edit.pointer[:length]) for length in range(len(edit.pointer)))
            or (self._has(edit.pointer) and not (isinstance(edit, Append) and edit.pointer in self.appended))
            for edit in edits
        )

    def _has(self, pointer: Pointer) -> bool:
        return any(pointer in places for places in (self.put, self.appended, self.removed, self.renamed))


def repair(document: Document, faults: Iterable[Diagnostic]) -> Document:
    """Apply the remedies of faults; without any, the result is the same document.

    Of several remedies for one place only the first is applied: the others may be obsolete then.
    """
    changes = _Changes()
    for fault in faults:
        if fault.remedy is not None and not changes.clash_with(fault.remedy.edits):
            for edit in fault.remedy.edits:
                changes.add(edit)
    return _changed(document, changes)


def without(document: Document, pointers: Iterable[Pointer]) -> Document:
    """The document without the values at some places."""
    changes = _Changes()
    for pointer in pointers:
        changes.add(Remove(pointer))
    return _changed(document, changes)


def _changed(document: Document, changes: _Changes) -> Document:
    """A copy that shares every container without a change inside."""
    if not changes.touched:
        return document
    root = _copy(document.root, (), changes)
    assert isinstance(root, dict)
    items: dict[Pointer, list[int]] = {}
    for pointer in changes.removed:
        holder = value_at(document, pointer[:-1])
        if holder is not None and isinstance(holder.value, list):
            items.setdefault(pointer[:-1], []).append(int(pointer[-1]))
    positions, origins = document.positions, document.origins
    if items or changes.renamed:
        positions = {_moved(pointer, items, changes.renamed): place for pointer, place in positions.items()}
        origins = {_moved(pointer, items, changes.renamed): origin for pointer, origin in origins.items()}
    return replace(document, root=root, positions=positions, origins=origins)


def _copy(value: JSON, pointer: Pointer, changes: _Changes) -> JSON:
    if pointer in changes.put:
        return changes.put[pointer]
    added = changes.appended.get(pointer)
    if pointer not in changes.touched and added is None:
        return value
    if isinstance(value, dict):
        members = {
            changes.renamed.get(place, key): _copy(inner, place, changes)
            for key, inner in value.items()
            if (place := (*pointer, key)) not in changes.removed
        }
        return members | _new_members(value, pointer, changes)
    if isinstance(value, list):
        kept = [
            _copy(inner, place, changes)
            for index, inner in enumerate(value)
            if (place := (*pointer, str(index))) not in changes.removed
        ]
        return [*kept, *(added or ())]
    return value


def _new_members(value: Mapping[str, JSON], pointer: Pointer, changes: _Changes) -> dict[str, JSON]:
    """The members that edits add to an object."""
    new = [place for place in changes.members.get(pointer, ()) if place[-1] not in value]
    return {place[-1]: changes.put[place] if place in changes.put else [*changes.appended[place]] for place in new}


def _moved(pointer: Pointer, removed: Mapping[Pointer, list[int]], renamed: Mapping[Pointer, str]) -> Pointer:
    """The pointer of a value after the edits. A removed value gets a pointer that is never looked up."""
    parts = list(pointer)
    for length in range(len(pointer)):
        gone = removed.get(pointer[:length])
        if gone is not None and pointer[length].isdecimal():
            index = int(pointer[length])
            parts[length] = f"-{index}" if index in gone else str(index - sum(one < index for one in gone))
        key = renamed.get(pointer[: length + 1])
        if key is not None:
            parts[length] = key
    return tuple(parts)
