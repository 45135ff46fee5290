"""Inline objects with equal schemas become one class, and aliases of it.

Each keeps the name of its place, so that no name depends on the rest of the document; only which of the names is the
class depends on it. Only objects of responses are joined, if every property and all prose are equal, and they are used
by the same resources or equal one component.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from specpress import ir
from specpress.openapi.document import from_text

_Shape: TypeAlias = "tuple[_Shape, ...] | str | int | bool | ir.Doc | ir.Constraints"
Users: TypeAlias = Mapping[str, set[tuple[str, ...]]]


def join_duplicates(table: dict[str, ir.Declaration], users: Users, responses: set[str]) -> None:
    """Replace duplicates in `table` by aliases; `responses` are the names that are used in responses only."""
    shapes = _Shapes(table)
    groups: dict[int, list[ir.Model]] = {}
    for name, one in table.items():
        if isinstance(one, ir.Model) and name in responses:
            groups.setdefault(shapes.number_of(one), []).append(one)
    for members in groups.values():
        components = [one for one in members if _is_component(one)]
        inline = [one for one in members if not _is_component(one)]
        if len(components) == 1:
            _join(table, components[0], inline)
            continue
        alike: dict[frozenset[tuple[str, ...]], list[ir.Model]] = {}
        for one in inline:
            alike.setdefault(frozenset(users[one.name]), []).append(one)
        for same in alike.values():
            first, *others = sorted(same, key=lambda one: (len(one.name), one.name))
            _join(table, first, others)


def _join(table: dict[str, ir.Declaration], kept: ir.Model, others: list[ir.Model]) -> None:
    for one in others:
        table[one.name] = ir.Alias(
            one.name, (), ir.Reference(kept.name), one.usage, ir.Doc(), one.deprecated, one.location
        )


def _is_component(one: ir.Declaration) -> bool:
    pointer = from_text(one.location.pointer)
    return len(pointer) == 3 and pointer[:2] == ("components", "schemas")


@dataclass(slots=True)
class _Shapes:
    """Numbers for declarations: two inline ones have the same number if their schemas are equal."""

    table: Mapping[str, ir.Declaration]
    _numbers: dict[str, int] = field(default_factory=dict[str, int])
    _known: dict[_Shape, int] = field(default_factory=dict[_Shape, int])
    _entered: set[str] = field(default_factory=set[str])

    def number_of(self, one: ir.Declaration) -> int:
        if one.name not in self._numbers:
            self._entered.add(one.name)
            shape = self._model(one) if isinstance(one, ir.Model) else (one.doc, one.deprecated, self._type(one.type))
            self._numbers[one.name] = self._known.setdefault(shape, len(self._known))
            self._entered.discard(one.name)
        return self._numbers[one.name]

    def _model(self, one: ir.Model) -> _Shape:
        additional = () if one.additional is None else (self._type(one.additional),)
        return (one.doc, one.deprecated, tuple(map(self._field, one.fields)), additional)

    def _field(self, one: ir.Field) -> _Shape:
        names = (one.name, one.wire_name, one.required, one.access, one.deprecated)
        return (*names, one.doc, one.constraints, repr(one.default), self._type(one.type))

    def _type(self, one: ir.Type) -> _Shape:
        match one:
            case ir.Array(items=inner) | ir.Map(values=inner) | ir.Nullable(inner=inner):
                return (type(one).__name__, self._type(inner))
            case ir.Tuple(prefix=prefix, rest=rest):
                return ("Tuple", tuple(map(self._type, prefix)), () if rest is None else self._type(rest))
            case ir.Union(variants=variants, discriminator=discriminator):
                told = () if discriminator is None else (discriminator.wire_name, *self._mapping(discriminator))
                return ("Union", tuple(map(self._type, variants)), told)
            case ir.Reference(name=name):
                return self._reference(name)
            case _:
                return repr(one)

    def _mapping(self, one: ir.Discriminator) -> tuple[_Shape, ...]:
        return tuple((value, self._reference(name)) for value, name in one.mapping)

    def _reference(self, name: str) -> _Shape:
        """The shape of a reference. A component, or a declaration that is being compared, counts as its name."""
        target = self.table[name]
        return name if _is_component(target) or name in self._entered else self.number_of(target)
