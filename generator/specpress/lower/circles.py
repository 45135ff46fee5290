"""Aliases that are defined by themselves."""

from __future__ import annotations

import dataclasses
from typing import TypeAlias

from specpress import ir
from specpress.ir.graphs import in_circles
from specpress.ir.walk import faces_of
from specpress.lower.simple import any_of, nullable

Declarations: TypeAlias = dict[ir.DeclarationName, ir.Declaration]


def without_circles(
    declarations: Declarations,
) -> Declarations:
    """Remove an alias from its own alternatives: `A = A | int` becomes `A = int`."""
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
        if name in circular and name in values_of(one.type, table):
            table[name] = dataclasses.replace(one, type=_expanded(one.type, {name}, table))
    return table


def values_of(one: ir.Type, table: Declarations) -> set[ir.DeclarationName]:
    """The declarations that a value of a type is itself, rather than holds."""
    found: set[ir.DeclarationName] = set()
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


def _expanded(one: ir.Type, seen: set[ir.DeclarationName], table: Declarations) -> ir.Type:
    match one:
        case ir.Nullable(inner=inner):
            return nullable(_expanded(inner, seen, table))
        case ir.Union(variants=variants, discriminator=discriminator):
            kept = [variant for variant in variants if not (isinstance(variant, ir.Reference) and variant.name in seen)]
            return any_of([_expanded(variant, seen, table) for variant in kept], discriminator)
        case ir.Reference(name=name) if isinstance(target := table[name], ir.Alias):
            if name in seen:
                return ir.AnyType()
            return _expanded(target.type, seen | {name}, table) if seen & values_of(target.type, table) else one
        case _:
            return one
