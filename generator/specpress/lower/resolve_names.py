"""What only the whole document tells about its declarations: final names, aliases of themselves, variants by value."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Final, TypeVar, cast

from specpress import ir
from specpress.ir.graphs import in_circles
from specpress.ir.walk import faces_of, parts_of
from specpress.lower.renames import inline_names
from specpress.lower.schemas import CLASH, SchemaReader
from specpress.lower.simple import any_of, nullable
from specpress.naming import identifiers as names
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import from_text

Placed = tuple[tuple[str, ...], ir.Operation]
Value = TypeVar("Value")


def settle(
    reader: SchemaReader, operations: tuple[Placed, ...], events: tuple[ir.Event, ...]
) -> tuple[tuple[ir.Declaration, ...], tuple[Placed, ...], tuple[ir.Event, ...]]:
    """Declarations, operations and events as they are generated."""
    declarations = _without_circles({one.name: one for one in reader.declarations.values()})
    declarations = _told_apart(declarations, operations)
    final = _final_names(declarations, reader.components)
    final |= inline_names(declarations, reader.components, reader.renames, final)
    if not final:
        return tuple(declarations.values()), operations, events
    renamed = _renamed(tuple(declarations.values()), final)
    return renamed, _renamed(operations, final), _renamed(events, final)


# Names


def _final_names(declarations: dict[str, ir.Declaration], components: frozenset[str]) -> dict[str, str]:
    """New names for all inline schemas that would share one; those of components stay as they are.

    All members of a group are renamed by where they stand, so that their order does not matter.
    """
    groups: dict[str, list[str]] = {}
    for name in declarations:
        groups.setdefault(name.partition(CLASH)[0], []).append(name)
    final: dict[str, str] = {}
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


def _by_place(wanted: str, members: list[ir.Declaration]) -> dict[str, str]:
    near = {one.name: names.class_name(f"{wanted} of {_around(one)}") for one in members}
    counted = Counter(near.values())
    return {
        one.name: near[one.name] if counted[near[one.name]] == 1 else names.class_name(f"{wanted} at {_whole(one)}")
        for one in members
    }


def _around(one: ir.Declaration) -> str:
    """What a schema stands in: a component, or an operation by its method and path."""
    pointer = from_text(one.location.pointer)
    if pointer[:1] == ("components",):
        return pointer[2] if len(pointer) > 2 else ""
    if pointer[:1] == ("paths",) and len(pointer) > 2:
        return f"{pointer[2]} {pointer[1]}"
    return " ".join(pointer[:2])


def _whole(one: ir.Declaration) -> str:
    return " ".join(from_text(one.location.pointer))


def _renamed(value: Value, final: dict[str, str]) -> Value:
    """The same value with other names of declarations, however deep they are."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        renamed = tuple(_renamed(item, final) for item in items)
        same = all(after is before for after, before in zip(renamed, items, strict=True))
        return cast("Value", items if same else renamed)
    if isinstance(value, ir.Reference):
        new = final.get(value.name, value.name)
        return cast("Value", value if new == value.name else ir.Reference(new))
    if isinstance(value, ir.Discriminator):
        mapping = tuple((text, final.get(name, name)) for text, name in value.mapping)
        return cast("Value", dataclasses.replace(value, mapping=mapping))
    changes: dict[str, object] = {}
    for name in _attributes(cast("Hashable", type(value))):
        before = getattr(value, name)
        after = _renamed(before, final)
        if after is not before:
            changes[name] = after
    if isinstance(value, ir.Model | ir.Alias) and value.name in final:
        changes["name"] = final[value.name]
    if isinstance(value, ir.Body) and value.declaration in final:
        changes["declaration"] = final[value.declaration]
    return cast("Value", dataclasses.replace(cast("ir.Operation", value), **changes)) if changes else value  # type: ignore[arg-type]  # fields of any ir class


@cache
def _attributes(kind: Hashable) -> tuple[str, ...]:
    """The attributes of an ir class that may lead to names of declarations."""
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind) or kind in _WITHOUT_NAMES:
        return ()
    plain = ("str", "bool", "int", "Doc", "Limits", "Location", "Value | None", "JSON", "str | None", "Access", "Place")
    return tuple(one.name for one in dataclasses.fields(kind) if one.type not in plain)


_WITHOUT_NAMES: Final = frozenset(
    {ir.Scalar, ir.Doc, ir.Limits, ir.Value, ir.AnyType, ir.NullType, ir.Binary, ir.Literal}
)


# Aliases of themselves


def _without_circles(declarations: dict[str, ir.Declaration]) -> dict[str, ir.Declaration]:
    """Aliases whose type is themselves, or another way to say it, lose that part: `A = A | int` is `A = int`."""
    table = dict(declarations)
    aliases = {name: one for name, one in declarations.items() if isinstance(one, ir.Alias)}
    circular = in_circles(
        {
            name: [face.name for face in faces_of(one.type) if isinstance(face, ir.Reference)]
            for name, one in aliases.items()
        }
    )
    for name, one in aliases.items():
        # An alias before this one may have been the end of its circle.
        if name in circular and name in _direct(one.type, table):
            table[name] = dataclasses.replace(one, type=_expanded(one.type, {name}, table))
    return table


def _direct(one: ir.Type, table: dict[str, ir.Declaration]) -> set[str]:
    """The declarations that a value of a type is itself, rather than holds."""
    found: set[str] = set()
    waiting = [one]
    while waiting:
        match waiting.pop():
            case ir.Reference(name=name) if name not in found:
                found.add(name)
                target = table[name]
                waiting += [target.type] if isinstance(target, ir.Alias) else []
            case ir.Nullable(inner=inner):
                waiting.append(inner)
            case ir.Union(variants=variants):
                waiting += variants
            case _:
                pass
    return found


def _expanded(one: ir.Type, seen: set[str], table: dict[str, ir.Declaration]) -> ir.Type:
    match one:
        case ir.Nullable(inner=inner):
            return nullable(_expanded(inner, seen, table))
        case ir.Union(variants=variants, discriminator=discriminator):
            kept = [variant for variant in variants if not (isinstance(variant, ir.Reference) and variant.name in seen)]
            return any_of([_expanded(variant, seen, table) for variant in kept], discriminator)
        case ir.Reference(name=name) if isinstance(target := table[name], ir.Alias):
            if name in seen:
                return ir.AnyType()
            return _expanded(target.type, seen | {name}, table) if seen & _direct(target.type, table) else one
        case _:
            return one


# Discriminators


def _told_apart(declarations: dict[str, ir.Declaration], operations: tuple[Placed, ...]) -> dict[str, ir.Declaration]:
    """Variants say by their type which values of the discriminator mean them, where the document only maps these.

    That is what tells them apart in a reply, and what type checkers narrow a union by.
    """
    values: dict[tuple[str, str], dict[str, None]] = {}
    for union in _unions((*declarations.values(), *(operation for _, operation in operations))):
        if union.discriminator is not None:
            variants = {variant.name for variant in union.variants if isinstance(variant, ir.Reference)}
            for value, name in union.discriminator.mapping:
                for heir in _models_of(name, declarations) if name in variants else ():
                    values.setdefault((heir, union.discriminator.wire_name), {})[value] = None
    table = dict(declarations)
    for (name, wire_name), mapped in values.items():
        model = table[name]
        if isinstance(model, ir.Model):
            fields = tuple(
                (
                    dataclasses.replace(one, type=_narrowed(one.type, tuple(mapped), table))
                    if one.wire_name == wire_name
                    else one
                )
                for one in model.fields
            )
            table[name] = dataclasses.replace(model, fields=fields)
    return table


def _models_of(name: str, table: dict[str, ir.Declaration]) -> set[str]:
    """The model of a name, or the models that a value of an alias may be."""
    return {one for one in (name, *_direct(ir.Reference(name), table)) if isinstance(table[one], ir.Model)}


def _narrowed(one: ir.Type, values: tuple[str, ...], table: dict[str, ir.Declaration]) -> ir.Type:
    match one:
        case ir.Scalar(kind="string"):
            return ir.Literal(values)
        case ir.Literal(values=known) if len(known) > len(values) and set(values) <= {
            v for v in known if isinstance(v, str)
        }:
            return ir.Literal(values)
        case ir.Reference(name=name) if isinstance(target := table[name], ir.Alias):
            narrowed = _narrowed(target.type, values, table)
            return one if narrowed == target.type else narrowed
        case ir.Nullable(inner=inner):
            return ir.Nullable(_narrowed(inner, values, table))
        case _:
            return one


def _unions(things: tuple[ir.Declaration | ir.Operation, ...]) -> Iterator[ir.Union]:
    for thing in things:
        for one in _types(thing):
            yield from (part for part in parts_of(one) if isinstance(part, ir.Union))


def _types(thing: ir.Declaration | ir.Operation) -> Iterator[ir.Type]:
    match thing:
        case ir.Alias(type=inner):
            yield inner
        case ir.Model(fields=fields, additional=additional):
            yield from (one.type for one in fields)
            yield from () if additional is None else (additional,)
        case ir.Operation(body=body, replies=replies, errors=errors):
            contents = [one.content for one in replies] + [one.content for one in errors]
            yield from (one.type for one in (*(body.contents if body else ()), *contents) if one is not None)
