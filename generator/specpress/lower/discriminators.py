"""Variants of unions and the values of their discriminators."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from specpress import ir
from specpress.ir.walk import parts_of
from specpress.lower.circles import Declarations, values_of


def with_discriminator_values(declarations: Declarations, operations: tuple[ir.PlacedOperation, ...]) -> Declarations:
    """Give the discriminator of each variant the values that mean it, where the document only maps them.

    By these literal types responses are told apart, and type checkers narrow a union.
    """
    values: dict[tuple[ir.DeclarationName, str], dict[str, None]] = {}
    for union in unions_of((*declarations.values(), *(operation for _, operation in operations))):
        if union.discriminator is not None:
            variants = {variant.name for variant in union.variants if isinstance(variant, ir.Reference)}
            for value, name in union.discriminator.mapping:
                for heir in models_of(ir.Reference(name), declarations) if name in variants else ():
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


def models_of(one: ir.Type, table: Declarations) -> set[ir.DeclarationName]:
    """The models that a value of a type may be."""
    return {name for name in values_of(one, table) if isinstance(table[name], ir.Model)}


def _narrowed(one: ir.Type, values: tuple[str, ...], table: Declarations) -> ir.Type:
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


def unions_of(things: tuple[ir.Declaration | ir.Operation, ...]) -> Iterator[ir.Union]:
    """Every union in some declarations and operations."""
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
        case ir.Operation(body=body, responses=responses, errors=errors):
            contents = [one.content for one in responses] + [one.content for one in errors]
            yield from (one.type for one in (*(body.contents if body else ()), *contents) if one is not None)
