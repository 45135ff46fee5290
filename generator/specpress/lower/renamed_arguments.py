"""Arguments of an operation by the names that the user gives them."""

from __future__ import annotations

from dataclasses import replace

from specpress import ir
from specpress.lower.arguments import without_collisions
from specpress.lower.renames import meets
from specpress.naming import reserved
from specpress.naming.renames import Rename, Renames
from specpress.openapi.document import from_text
from specpress.openapi.location import Location
from specpress.openapi.node import Node, Unsupported


def renamed_arguments(
    parameters: tuple[ir.Parameter, ...], body: ir.Body | None, operation: Node, renames: Renames
) -> tuple[tuple[ir.Parameter, ...], ir.Body | None]:
    """All arguments, no two of one name; Unsupported where a new name is taken.

    What is renamed as a property has its new name as an argument too.
    """
    fields = () if body is None or body.fields is None else body.fields
    arguments: tuple[ir.Parameter | ir.Field, ...] = (*parameters, *fields)
    found = [_of(one, operation, renames) for one in arguments]
    if not any(found):
        return without_collisions(parameters, body)
    renamed = tuple(_named(one, rename) for one, rename in zip(arguments, found, strict=True))
    _check(renamed, found)
    parameters = tuple(one for one in renamed if isinstance(one, ir.Parameter))
    if body is not None and body.fields is not None:
        body = replace(body, fields=tuple(one for one in renamed if isinstance(one, ir.Field)))
    return without_collisions(parameters, body)


def _of(one: ir.Parameter | ir.Field, operation: Node, renames: Renames) -> Rename | None:
    pointer = from_text(one.location.pointer)
    by_name = renames.arguments.get((operation.pointer, one.wire_name))
    table = renames.parameters if isinstance(one, ir.Parameter) else renames.fields
    return by_name or table.get(pointer)


def _named(one: ir.Parameter | ir.Field, rename: Rename | None) -> ir.Parameter | ir.Field:
    if rename is None:
        return one
    if rename.name not in reserved.ARGUMENTS:
        return replace(one, name=rename.name)
    if isinstance(one, ir.Field):
        return replace(one, name=f"{rename.name}_")
    raise rename.node.unsupported(f"'{rename.name}' means something to every method", "Choose another name.")


def _check(arguments: tuple[ir.Parameter | ir.Field, ...], renames: list[Rename | None]) -> None:
    taken: dict[str, Location] = {
        one.name: one.location for one, rename in zip(arguments, renames, strict=True) if rename is None
    }
    for one, rename in zip(arguments, renames, strict=True):
        if rename is not None and one.name in taken:
            raise Unsupported(meets(rename, "another argument", taken[one.name]))
        taken.setdefault(one.name, one.location)
