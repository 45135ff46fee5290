"""`x-pagination` names an array of the response, and the argument and properties that lead to the next page."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import PAGINATION, PAGINATION_STYLES, own_block, steps
from specpress.openapi.hints import listed, nearest, shown
from specpress.openapi.index import DeclaredOperation, Index
from specpress.openapi.node import Node
from specpress.openapi.properties import properties_of
from specpress.validate.rules.response_cases import arguments_of

_KEYS: dict[str, tuple[str, ...]] = {
    "cursor": ("parameter", "from", "more"),
    "offset": ("parameter", "limit", "total", "more"),
    "page": ("parameter", "first", "total", "more"),
    "link": ("from", "more"),
}
"""The keys of each pagination style."""
_PATHS = ("from", "more", "total")


def check(index: Index) -> Iterator[Diagnostic]:
    """Check the shape of the block, and the fields that it names."""
    for operation in index.operations:
        block = own_block(operation.node, PAGINATION)
        if block is not None:
            yield from _check_block(index, operation, block)


def _check_block(index: Index, operation: DeclaredOperation, block: Node) -> Iterator[Diagnostic]:
    chosen = [style for style in PAGINATION_STYLES if block.has(style)]
    items = block.get("items")
    for key, node in block.members():
        if key != "items" and key not in PAGINATION_STYLES:
            hint = nearest(key, ("items", *PAGINATION_STYLES), f"its keys are items, {', '.join(PAGINATION_STYLES)}")
            yield Diagnostic(node.location, f"{PAGINATION} has no key {shown(key)}", hint)
    if len(chosen) > 1:
        yield Diagnostic(block.location, f"{PAGINATION} has {listed(chosen)}", "keep the one way to the next page")
    response = _response(index, operation.node)
    if response is None:
        yield Diagnostic(
            block.location, f"{PAGINATION} needs a 2xx response with a JSON schema", "declare it, or remove the block"
        )
        return
    yield from _check_items(index, block if items is None else items, response, is_whole=items is None)
    for style in chosen:
        yield from _check_style(index, operation, block, style, response)


def _check_items(index: Index, items: Node, response: Node, *, is_whole: bool) -> Iterator[Diagnostic]:
    if is_whole:
        if not _is_array(index, response):
            yield Diagnostic(items.location, f"{PAGINATION} needs the key 'items'", "the reply is no list itself")
        return
    properties = properties_of(index, response)
    if not isinstance(items.value, str):
        yield Diagnostic(items.location, "`items` is the name of a property", "write {items: data}")
    elif items.value not in properties:
        hint = nearest(items.value, properties, "name a property of the reply")
        yield Diagnostic(items.location, f"the reply has no property {shown(items.value)}", hint)
    elif not _is_array(index, properties[items.value]):
        yield Diagnostic(
            items.location, f"property {shown(items.value)} of the reply is no array", "name the one that is"
        )


def _check_style(
    index: Index, operation: DeclaredOperation, block: Node, style: str, response: Node
) -> Iterator[Diagnostic]:
    node = block.get(style)
    if node is None or not isinstance(node.value, dict):
        yield Diagnostic((node or block).location, f"`{style}` is an object", f"its keys are {', '.join(_KEYS[style])}")
        return
    for key, member in node.members():
        if key not in _KEYS[style]:
            hint = nearest(key, _KEYS[style], f"its keys are {', '.join(_KEYS[style])}")
            yield Diagnostic(member.location, f"`{style}` has no key {shown(key)}", hint)
    for key in ("parameter", "from"):
        if key in _KEYS[style] and not node.text(key):
            yield Diagnostic(node.location, f"`{style}` needs the key {shown(key)}", "it is a name, as text")
    arguments = arguments_of(index, operation)
    for key in ("parameter", "limit"):
        wanted = node.text(key)
        if key in _KEYS[style] and wanted and wanted not in arguments:
            hint = nearest(wanted, arguments, f"the arguments are {listed(arguments)}" if arguments else "")
            yield Diagnostic(node.location, f"the operation has no argument {shown(wanted)}", hint)
    for key in _PATHS:
        path = node.text(key)
        found = node.get(key)
        if key in _KEYS[style] and path and found is not None:
            yield from _check_path(index, response, path, found)


def _check_path(index: Index, response: Node, path: str, node: Node) -> Iterator[Diagnostic]:
    """Report the first step of a path that the response lacks; an undeclared shape is accepted."""
    here: Node | None = response
    for step in steps(path):
        if here is None:
            return
        target = index.follow(here)
        if step == "[-1]":
            here = target.get("items")
            continue
        properties = properties_of(index, here)
        if properties and step not in properties:
            hint = nearest(step, properties, "name a property of the reply")
            yield Diagnostic(node.location, f"the reply has no property {shown(step)}", hint)
            return
        here = properties.get(step)


def _response(index: Index, operation: Node) -> Node | None:
    for status, node in operation.members("responses"):
        if status.startswith("2"):
            for media_type, content in index.follow(node).members("content"):
                if "json" in media_type and (schema := content.get("schema")) is not None:
                    return schema
    return None


def _is_array(index: Index, node: Node) -> bool:
    target = index.follow(node)
    given = target.value.get("type") if isinstance(target.value, dict) else None
    if given == "array" or (isinstance(given, list) and "array" in given):
        return True
    return any(_is_array(index, one) for key in ("allOf", "anyOf", "oneOf") for one in target.items(key))
