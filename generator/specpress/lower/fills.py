"""Values that the client fills in, as the document leaves no choice: consts, tags, defaults of required fields."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from specpress import ir
from specpress.lower.circles import Declarations
from specpress.lower.discriminators import models_of, unions_of
from specpress.openapi.document import JSON

Argument = TypeVar("Argument", ir.Field, ir.Parameter)


def with_fills(
    declarations: Declarations, operations: tuple[ir.PlacedOperation, ...]
) -> tuple[Declarations, tuple[ir.PlacedOperation, ...]]:
    """Give models their tags, and fields and parameters the values that need not be given."""
    table = dict(declarations)
    families: list[tuple[ir.DeclarationName, ...]] = []
    for union in unions_of((*declarations.values(), *(operation for _, operation in operations))):
        # A set by itself: the order of names in it must not matter.
        names = [name for variant in union.variants for name in sorted(models_of(variant, table))]
        families.append(tuple(dict.fromkeys(names)))
        _tag(union, families[-1], table)
    for name, one in table.items():
        if isinstance(one, ir.Model):
            fields = tuple(_filled(field, table, is_tag=field.wire_name in one.tags) for field in one.fields)
            table[name] = replace(one, fields=fields)
    for family in families:
        models = _models(family, table)
        for model in models:
            if model.tags and any(other is not model and _may_be_both(model, other) for other in models):
                table[model.name] = replace(model, needs_tag=True)
    return table, tuple((resource, _operation(operation, table)) for resource, operation in operations)


def _tag(union: ir.Union, names: tuple[ir.DeclarationName, ...], table: Declarations) -> None:
    """Note in the models of a union which property tells each of them from the others."""
    models = _models(names, table)
    wire_name = _told_by(models, table) if union.discriminator is None else union.discriminator.wire_name
    for model in models:
        if wire_name is not None and wire_name not in model.tags and _values(model, wire_name, table):
            table[model.name] = replace(model, tags=(*model.tags, wire_name))
    for value, name in () if union.discriminator is None else union.discriminator.names:
        named = table[name]
        if isinstance(named, ir.Model) and value not in named.other_tags:
            table[name] = replace(named, other_tags=(*named.other_tags, value))


def _models(names: tuple[ir.DeclarationName, ...], table: Declarations) -> list[ir.Model]:
    return [one for name in names if isinstance(one := table[name], ir.Model)]


def _may_be_both(one: ir.Model, other: ir.Model) -> bool:
    """Whether an object without its filled-in values could be either of two models."""
    sent = [[field for field in model.fields if field.access != "read"] for model in (one, other)]
    asked = {field.wire_name for fields in sent for field in fields if field.is_asked_for}
    return all(asked <= {field.wire_name for field in fields} for fields in sent)


def _told_by(models: list[ir.Model], table: Declarations) -> str | None:
    """The first property that every model has, with values that no other one has."""
    for one in models[0].fields if len(models) > 1 else ():
        values = [_values(model, one.wire_name, table) for model in models]
        if all(values) and len(set[tuple[type, str]]().union(*values)) == sum(map(len, values)):
            return one.wire_name
    return None


def _values(model: ir.Model, wire_name: str, table: Declarations) -> set[tuple[type, str]]:
    """The fixed values of a property, with their types, for `1 == True` in Python; empty if it may have any value."""
    field = next((one for one in model.fields if one.wire_name == wire_name), None)
    fixed = None if field is None else _literal(field.type, table)
    return set() if fixed is None else {(type(value), repr(value)) for value in fixed.values}


def _literal(one: ir.Type, table: Declarations) -> ir.Literal | None:
    match one:
        case ir.Literal():
            return one
        case ir.Reference(name=name) if isinstance(target := table[name], ir.Alias):
            return _literal(target.type, table)
        case _:
            return None


def _operation(operation: ir.Operation, table: Declarations) -> ir.Operation:
    parameters = tuple(
        one if one.place == "path" else _filled(one, table, is_tag=False) for one in operation.parameters
    )
    body = operation.body
    if body is not None and body.fields is not None and body.declaration is not None:
        whole = table[body.declaration]
        known = {one.wire_name: one for one in whole.fields} if isinstance(whole, ir.Model) else {}
        body = replace(body, fields=tuple(_as_declared(one, known.get(one.wire_name), table) for one in body.fields))
    return replace(operation, parameters=parameters, body=body)


def _as_declared(argument: ir.Field, declared: ir.Field | None, table: Declarations) -> ir.Field:
    """An argument with the current values of its declaration; files and texts stay as the body made them."""
    if declared is None:
        return argument
    inner = declared.type.inner if isinstance(declared.type, ir.Nullable) else declared.type
    is_fixed = _literal(inner, table) is not None
    return replace(argument, type=declared.type if is_fixed else argument.type, fill=declared.fill)


def _filled(one: Argument, table: Declarations, *, is_tag: bool) -> Argument:
    value = _certain(one, table, is_tag=is_tag)
    return one if value is None else replace(one, fill=value)


def _certain(one: ir.Field | ir.Parameter, table: Declarations, *, is_tag: bool) -> ir.Value | None:
    """The only value that a server accepts, or the default of a required field; None if there is none.

    The presence of an optional const may have a meaning, unless it is a tag or its own default.
    """
    fixed = _literal(one.type, table)
    if fixed is not None and len(fixed.values) == 1:
        only = ir.Value(fixed.values[0])
        return only if one.required or is_tag or one.default == only else None
    if one.required and one.default is not None and _fits(one.default.json, one.type, table):
        return one.default
    return None


def _fits(value: JSON, one: ir.Type, table: Declarations) -> bool:
    match one:
        case ir.Literal(values=values):
            return any(value == known and type(value) is type(known) for known in values)
        case ir.Nullable(inner=inner):
            return value is None or _fits(value, inner, table)
        case ir.Union(variants=variants):
            return any(_fits(value, variant, table) for variant in variants)
        case ir.Reference(name=name) if isinstance(target := table[name], ir.Alias):
            return _fits(value, target.type, table)
        case ir.Scalar(kind="string", format=None):
            return isinstance(value, str)
        case ir.Scalar(kind="boolean"):
            return isinstance(value, bool)
        case ir.Scalar(kind="integer"):
            return isinstance(value, int) and not isinstance(value, bool)
        case ir.Scalar(kind="number", format=form):
            return form != "decimal" and isinstance(value, int | float) and not isinstance(value, bool)
        case _:
            return False
