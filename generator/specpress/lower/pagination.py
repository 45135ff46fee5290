"""`x-pagination`: where a response has its items, and how the next page is asked for."""

from __future__ import annotations

from specpress import ir
from specpress.lower.schemas import SchemaReader
from specpress.openapi.extensions import PAGINATION, PAGINATION_STYLES, own_block, steps
from specpress.openapi.node import Node

Argument = ir.Parameter | ir.Field


def read_pagination(
    operation: Node, responses: tuple[ir.Response, ...], arguments: tuple[Argument, ...], reader: SchemaReader
) -> ir.Pagination | None:
    """The pagination that the block declares; its paths lead through the unconditional response."""
    block = own_block(operation, PAGINATION)
    content = responses[-1].content if responses else None
    if block is None or content is None:
        return None
    following = _next_page(block, content.type, arguments, reader)
    wire_name = block.text("items")
    name, found = _field(content.type, wire_name, reader) if wire_name else ("", _plain(content.type, reader))
    found = _plain(found, reader) if found is not None else None
    if not isinstance(found, ir.Array) or (not wire_name and following is None):
        raise block.unsupported(
            "`items` names no array property of the reply", "Name the property that holds the items."
        )
    return ir.Pagination(name, wire_name, found.items, following)


def _next_page(
    block: Node, response: ir.Type, arguments: tuple[Argument, ...], reader: SchemaReader
) -> ir.NextPage | None:
    for style in PAGINATION_STYLES:
        node = block.get(style)
        if node is None:
            continue
        wanted = node.text("parameter")
        argument = next((one for one in arguments if wanted in _keys(one)), None)
        if style != "link" and argument is None:
            raise node.unsupported(f"{wanted!r} is no argument of this operation", "Name a parameter or body property.")
        first = node.get("first")
        return ir.NextPage(
            style=style,
            place=None if argument is None else argument.place if isinstance(argument, ir.Parameter) else "body",
            parameter="" if argument is None else argument.wire_name,
            source=_names(response, steps(node.text("from")), reader),
            more=_names(response, steps(node.text("more")), reader),
            total=_names(response, steps(node.text("total")), reader),
            limit=node.text("limit"),
            first=first.value if first is not None and isinstance(first.value, int) else 1,
        )
    return None


def _keys(argument: Argument) -> tuple[str, str]:
    place = argument.place if isinstance(argument, ir.Parameter) else "body"
    return argument.wire_name, f"{place}.{argument.wire_name}"


def _names(start: ir.Type, path: tuple[str, ...], reader: SchemaReader) -> tuple[str, ...]:
    """A path in Python names of fields; wire names where the schema leaves the shape open."""
    found: list[str] = []
    here: ir.Type | None = start
    for step in path:
        here = None if here is None else _plain(here, reader)
        if step == "[-1]":
            found.append(step)
            here = here.items if isinstance(here, ir.Array) else None
        else:
            name, here = _field(here, step, reader) if here is not None else (step, None)
            found.append(name)
    return tuple(found)


def _field(one: ir.Type, wire_name: str, reader: SchemaReader) -> tuple[str, ir.Type | None]:
    target = _plain(one, reader)
    model = reader.declarations.get(target.name) if isinstance(target, ir.Reference) else None
    if isinstance(model, ir.Model):
        for field in model.fields:
            if field.wire_name == wire_name:
                return field.name, field.type
    return wire_name, None


def _plain(one: ir.Type, reader: SchemaReader) -> ir.Type:
    """A type without null, with aliases resolved."""
    if isinstance(one, ir.Nullable):
        return _plain(one.inner, reader)
    if isinstance(one, ir.Reference):
        declaration = reader.declarations.get(one.name)
        if isinstance(declaration, ir.Alias):
            return _plain(declaration.type, reader)
    return one
