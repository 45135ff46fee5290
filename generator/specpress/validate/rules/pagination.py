"""`x-pagination` names an array property of the reply."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.diagnostics import Diagnostic
from specpress.node import Node
from specpress.validate.messages import nearest, shown
from specpress.validate.properties import properties_of
from specpress.validate.walk import Survey

_KEY = "x-pagination"


def check(survey: Survey) -> Iterator[Diagnostic]:
    """The block's shape, and the property that it names."""
    for operation in survey.operations:
        block = operation.node.get(_KEY)
        if block is None:
            continue
        items = block.get("items")
        if items is None or not isinstance(items.value, str):
            yield Diagnostic(
                block.location, f"{_KEY} needs the key 'items'", "write {items: data} with a property's name"
            )
            continue
        for key, node in block.members():
            if key != "items":
                yield Diagnostic(node.location, f"{_KEY} has no key {shown(key)}", "its only key is items")
        reply = _reply(survey, operation.node)
        if reply is None:
            yield Diagnostic(
                block.location, f"{_KEY} needs a 2xx response with a JSON schema", "declare it, or remove the block"
            )
            continue
        properties = properties_of(survey, reply)
        if items.value not in properties:
            hint = nearest(items.value, properties, "name a property of the reply")
            yield Diagnostic(items.location, f"the reply has no property {shown(items.value)}", hint)
        elif not _is_array(survey, properties[items.value]):
            yield Diagnostic(
                items.location, f"property {shown(items.value)} of the reply is no array", "name the one that is"
            )


def _reply(survey: Survey, operation: Node) -> Node | None:
    for status, node in operation.members("responses"):
        if status.startswith("2"):
            for media_type, content in survey.follow(node).members("content"):
                if "json" in media_type and (schema := content.get("schema")) is not None:
                    return schema
    return None


def _is_array(survey: Survey, node: Node) -> bool:
    target = survey.follow(node)
    given = target.value.get("type") if isinstance(target.value, dict) else None
    if given == "array" or (isinstance(given, list) and "array" in given):
        return True
    return any(_is_array(survey, one) for key in ("allOf", "anyOf", "oneOf") for one in target.items(key))
