"""Sizes of types with their aliases written out in full, as Python builds them when it imports the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from specpress import ir
from specpress.ir.walk import faces_of, parts_of
from specpress.lower.usage import uses_of
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.location import Location

_MOST_PARTS: Final = 100_000
"""The most parts of a type. Aliases that use the previous one twice double each time: forty take days to import."""
_MOST_LEVELS: Final = 200
_MOST_VARIANTS: Final = 2_500


@dataclass(frozen=True, slots=True)
class _Size:
    parts: int
    levels: int


_ONE: Final = _Size(1, 0)


def check_sizes(
    declarations: Iterable[ir.Declaration],
    operations: Iterable[tuple[tuple[str, ...], ir.Operation]],
    events: Iterable[ir.Event],
) -> None:
    """`Diagnostics` with each type that first goes beyond what Python can build."""
    scale = _Scale({one.name: one for one in declarations})
    for name in scale.table:
        scale.named(name)
    calls = [operation for _, operation in operations]
    written = chain(
        _in_declarations(scale.table.values()),
        ((use.type, one.location) for one in calls for use in uses_of((), one)),
        ((ir.Union(_any_of(one)), one.location) for one in calls),
        ((event.content.type, event.location) for event in events),
    )
    wide = [_too_wide(width, location) for one, location in written if (width := _width(one)) > _MOST_VARIANTS]
    if wide or scale.problems:
        raise Diagnostics([*scale.problems, *wide])


def _any_of(operation: ir.Operation) -> tuple[ir.Type, ...]:
    """The types that form one union in a signature: bodies of all media types, or all responses."""
    sent = () if operation.body is None else tuple(one.type for one in operation.body.contents)
    responses = (one.content for one in (*operation.responses, *operation.alternatives))
    received = tuple(content.type for content in responses if content is not None)
    return max(sent, received, key=lambda types: sum(map(_width, types)))


def _in_declarations(declarations: Iterable[ir.Declaration]) -> Iterator[tuple[ir.Type, Location]]:
    for one in declarations:
        if isinstance(one, ir.Alias):
            yield one.type, one.location
            continue
        yield from ((field.type, field.location) for field in one.fields)
        if one.additional is not None:
            yield one.additional, one.location


@dataclass(slots=True)
class _Scale:
    """Measures each alias once."""

    table: dict[str, ir.Declaration]
    sizes: dict[str, _Size] = field(default_factory=dict[str, _Size])
    problems: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def named(self, name: str) -> _Size:
        target = self.table[name]
        if not isinstance(target, ir.Alias):
            return _ONE
        if name not in self.sizes:
            # An alias that holds itself refers to itself by its name.
            self.sizes[name] = _ONE
            size = self.of(target.type)
            if size.parts <= _MOST_PARTS and size.levels <= _MOST_LEVELS:
                self.sizes[name] = size
            else:
                self.problems.append(_problem(target, size))
        return self.sizes[name]

    def of(self, one: ir.Type) -> _Size:
        match one:
            case ir.Reference(name=name):
                return self.named(name)
            case ir.Nullable(inner=inner):
                return self.of(inner)
            case ir.Array(items=inner) | ir.Map(values=inner):
                return _holding([self.of(inner)])
            case ir.Tuple(prefix=prefix, rest=rest):
                return _holding([self.of(inner) for inner in (*prefix, *(() if rest is None else (rest,)))])
            case ir.Union(variants=variants):
                found = [self.of(variant) for variant in variants]
                return _Size(sum(each.parts for each in found), max(each.levels for each in found))
            case _:
                return _ONE


def _holding(inner: list[_Size]) -> _Size:
    return _Size(1 + sum(each.parts for each in inner), 1 + max((each.levels for each in inner), default=0))


def _width(one: ir.Type) -> int:
    """The variants of the widest choice in a type, those of choices in it included."""
    choices = (part for part in parts_of(one) if isinstance(part, ir.Union))
    return max((sum(1 for _ in faces_of(choice)) for choice in choices), default=1)


def _too_wide(width: int, location: Location) -> Diagnostic:
    return Diagnostic(
        location,
        f"this is a choice among {width:,} types; Python reads no more than {_MOST_VARIANTS:,} in one",
        "Split it into several choices of their own, or let it be an object with free keys.",
    )


def _problem(alias: ir.Alias, size: _Size) -> Diagnostic:
    what = f"{size.parts:,} types" if size.parts > _MOST_PARTS else f"lists and objects {size.levels} deep"
    return Diagnostic(
        alias.location,
        f"written out, with all that it refers to, the type of this schema has {what}, more than Python can import",
        "Give the objects on the way properties, so that they become classes, or refer to fewer schemas.",
    )
