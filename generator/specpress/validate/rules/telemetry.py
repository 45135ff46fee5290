"""`x-telemetry` names attributes, and members of the body and the response that they come from."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import TELEMETRY, own_block
from specpress.openapi.hints import nearest, shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.properties import properties_of

_PARTS = ("attributes", "request", "reply")
_KEYS = ("name", *_PARTS)


def check(index: Index) -> Iterator[Diagnostic]:
    """Check the shape of the block, and the fields that it names."""
    for operation in index.operations:
        block = own_block(operation.node, TELEMETRY)
        if block is not None:
            yield from _check_block(index, operation.node, block)


def _check_block(index: Index, operation: Node, block: Node) -> Iterator[Diagnostic]:
    for key, node in block.members():
        if key not in _KEYS:
            hint = nearest(key, _KEYS, f"its keys are {', '.join(_KEYS)}")
            yield Diagnostic(node.location, f"{TELEMETRY} has no key {shown(key)}", hint)
        elif key in _PARTS and not isinstance(node.value, dict):
            yield Diagnostic(node.location, f"`{key}` is an object", "its keys are names of attributes")
    yield from _check_name(block)
    for name, node in block.members("attributes"):
        if not isinstance(node.value, str | bool | int | float):
            yield Diagnostic(node.location, f"the value of {shown(name)} is no plain value", "write a text or a number")
    for key in ("request", "reply"):
        schemas = list(_schemas(index, operation, key))
        for _, node in block.members(key):
            yield from _check_path(index, schemas, node, "body" if key == "request" else "reply")


def _check_name(block: Node) -> Iterator[Diagnostic]:
    name = block.get("name")
    if name is None:
        return
    known = [attribute for part in _PARTS[:2] for attribute, _ in block.members(part)]
    if not isinstance(name.value, list):
        yield Diagnostic(name.location, "`name` is a list of attributes", "write name: [attribute, …]")
    for one in name.items():
        if one.value not in known:
            hint = nearest(str(one.value), known, "name one of `attributes` or `request`")
            yield Diagnostic(
                one.location, f"{TELEMETRY} has no attribute {shown(str(one.value))} before the reply", hint
            )


def _check_path(index: Index, schemas: list[Node], node: Node, holder: str) -> Iterator[Diagnostic]:
    """Report the first step of a path that every schema lacks; an undeclared shape is accepted."""
    if not isinstance(node.value, str) or not all(part.removesuffix("[]") for part in node.value.split(".")):
        yield Diagnostic(node.location, "this is the path of a member", "write member, outer.inner or items[].member")
        return
    here = schemas
    for step in node.value.split("."):
        name = step.removesuffix("[]")
        declared = [properties_of(index, one) for one in here]
        if not here or not all(declared):
            return
        if not any(name in properties for properties in declared):
            known = [one for properties in declared for one in properties]
            hint = nearest(name, known, f"name a property of the {holder}")
            yield Diagnostic(node.location, f"the {holder} has no property {shown(name)}", hint)
            return
        here = [properties[name] for properties in declared if name in properties]
        if step.endswith("[]"):
            here = [items for one in here if (items := index.follow(one).get("items")) is not None]


def _schemas(index: Index, operation: Node, key: str) -> Iterator[Node]:
    holders = [operation.get("requestBody")] if key == "request" else _successes(operation)
    for holder in holders:
        for media_type, content in index.follow(holder).members("content") if holder is not None else ():
            schema = content.get("schema")
            # What else a success may be, such as the events of a stream, has members of its own.
            if schema is not None and "json" in media_type:
                yield schema


def _successes(operation: Node) -> list[Node | None]:
    return [node for status, node in operation.members("responses") if status.startswith("2")]
