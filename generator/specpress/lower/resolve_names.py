"""Final names of declarations, which depend on the whole document."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar, cast

from specpress import ir
from specpress.ir.walk import attributes_with_names
from specpress.lower.renames import inline_names
from specpress.lower.schemas import SchemaReader
from specpress.naming import identifiers as names
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import from_text

Value = TypeVar("Value")


def resolve_names(
    reader: SchemaReader,
    declarations: Mapping[ir.DeclarationName, ir.Declaration],
    operations: tuple[ir.PlacedOperation, ...],
    events: tuple[ir.Event, ...],
) -> tuple[tuple[ir.Declaration, ...], tuple[ir.PlacedOperation, ...], tuple[ir.Event, ...]]:
    """Declarations, operations and events with final names; `Diagnostics` where two declarations keep the same one."""
    final = _final_names(declarations, reader.components)
    final |= inline_names(declarations, reader.components, reader.renames, final)
    if not final:
        return tuple(declarations.values()), operations, events
    renamed = _renamed(tuple(declarations.values()), final)
    return renamed, _renamed(operations, final), _renamed(events, final)


def _final_names(
    declarations: Mapping[ir.DeclarationName, ir.Declaration], components: frozenset[str]
) -> dict[ir.DeclarationName, ir.DeclarationName]:
    """New names for all inline schemas that would share one; those of components stay as they are.

    All members of a group are renamed by their places, so that their order does not matter.
    """
    groups: dict[str, list[ir.DeclarationName]] = {}
    for name in declarations:
        groups.setdefault(name.wanted, []).append(name)
    final: dict[ir.DeclarationName, ir.DeclarationName] = {}
    for wanted, members in groups.items():
        if len(members) > 1:
            inline = [name for name in members if name not in components]
            final |= _by_place(wanted, [declarations[name] for name in inline])
    taken = Counter([*final.values(), *(name for name in declarations if name not in final)])
    problems = [
        Diagnostic(
            declarations[old].location,
            f"this schema and another one both become class {new}",
            "Give one of them a name of its own below components/schemas.",
        )
        for old, new in final.items()
        if taken[new] > 1
    ]
    if problems:
        raise Diagnostics(problems)
    return final


def _by_place(wanted: str, members: list[ir.Declaration]) -> dict[ir.DeclarationName, ir.DeclarationName]:
    near = {one.name: names.class_name(f"{wanted} of {_around(one)}") for one in members}
    counted = Counter(near.values())
    return {
        one.name: ir.DeclarationName(
            near[one.name] if counted[near[one.name]] == 1 else names.class_name(f"{wanted} at {_whole(one)}")
        )
        for one in members
    }


def _around(one: ir.Declaration) -> str:
    """The component or operation (by method and path) that contains a schema."""
    pointer = from_text(one.location.pointer)
    if pointer[:1] == ("components",):
        return pointer[2] if len(pointer) > 2 else ""
    if pointer[:1] == ("paths",) and len(pointer) > 2:
        return f"{pointer[2]} {pointer[1]}"
    return " ".join(pointer[:2])


def _whole(one: ir.Declaration) -> str:
    return " ".join(from_text(one.location.pointer))


def _renamed(value: Value, final: Mapping[ir.DeclarationName, ir.DeclarationName]) -> Value:
    """The value with new names of declarations, at any depth."""
    if isinstance(value, ir.DeclarationName):
        return cast("Value", final.get(value, value))
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        renamed = tuple(_renamed(item, final) for item in items)
        same = all(after is before for after, before in zip(renamed, items, strict=True))
        return cast("Value", items if same else renamed)
    changes: dict[str, object] = {}
    for name in attributes_with_names(cast("Hashable", type(value))):
        before = getattr(value, name)
        after = _renamed(before, final)
        if after is not before:
            changes[name] = after
    return cast("Value", dataclasses.replace(cast("ir.Operation", value), **changes)) if changes else value  # type: ignore[arg-type]  # fields of any ir class
