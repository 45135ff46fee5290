"""How large the types are that aliases stand for, written out in full: Python builds them so when it imports the package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from specpress import ir
from specpress.diagnostics import Diagnostic, Diagnostics

_MOST_PARTS: Final = 100_000
"""Aliases that use each other twice double with every step: forty of them would keep the import busy for days."""
_MOST_LEVELS: Final = 200
_MOST_VARIANTS: Final = 2_500


@dataclass(frozen=True, slots=True)
class _Size:
    parts: int
    levels: int


_ONE: Final = _Size(1, 0)


def check_sizes(declarations: Iterable[ir.Declaration]) -> None:
    """`Diagnostics` with each alias that first goes beyond what Python can build."""
    scale = _Scale({one.name: one for one in declarations})
    for name in scale.table:
        scale.named(name)
    if scale.problems:
        raise Diagnostics(scale.problems)


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
            if _variants(target.type) > _MOST_VARIANTS:
                self.problems.append(_too_wide(target))
            elif size.parts <= _MOST_PARTS and size.levels <= _MOST_LEVELS:
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
    return _Size(
        1 + sum(each.parts for each in inner), 1 + max((each.levels for each in inner), default=0)
    )


def _variants(one: ir.Type) -> int:
    inner = one.inner if isinstance(one, ir.Nullable) else one
    return len(inner.variants) if isinstance(inner, ir.Union) else 0


def _too_wide(alias: ir.Alias) -> Diagnostic:
    return Diagnostic(
        alias.location,
        f"this is a choice among {_variants(alias.type):,} types; Python reads no more than {_MOST_VARIANTS:,} in one",
        "Split it into several choices of their own, or let it be an object with free keys.",
    )


def _problem(alias: ir.Alias, size: _Size) -> Diagnostic:
    what = f"{size.parts:,} types" if size.parts > _MOST_PARTS else f"lists and objects {size.levels} deep"
    return Diagnostic(
        alias.location,
        f"written out, with all that it refers to, the type of this schema has {what}, more than Python can import",
        "Give the objects on the way properties, so that they become classes, or refer to fewer schemas.",
    )
