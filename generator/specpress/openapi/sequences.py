"""Sequential media types, such as server-sent events, and the schema of one item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from specpress.openapi.media_types import essence_of, is_json
from specpress.openapi.node import Node

EVENTS: Final = "text/event-stream"
LINES: Final = frozenset(
    {"application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl"}
    | {"application/json-lines", "application/x-json-lines", "application/jsonlines", "application/x-jsonlines"}
    | {"application/stream+json", "application/json-seq"}
)
"""Media types of one JSON value after the other."""
FIELDS: Final = ("event", "id", "data", "retry")
"""The fields of a server-sent event."""


def is_events(media_type: str) -> bool:
    """Whether the media type is that of server-sent events."""
    return essence_of(media_type) == EVENTS


def is_lines(media_type: str) -> bool:
    """Whether the media type is one of JSON values, on a line each or in a JSON text sequence (RFC 7464)."""
    return essence_of(media_type) in LINES or essence_of(media_type).endswith("+json-seq")


@dataclass(frozen=True, slots=True)
class Item:
    """The schema of one item of a sequence.

    `is_text`: the schema describes the whole body as a string, so each line is a string. `is_envelope`: the schema
    describes the event with its fields, and the schema of its data is inside. `is_quoted`: data that is a string is
    written as a JSON string.
    """

    schema: Node | None
    is_text: bool = False
    is_envelope: bool = False
    is_quoted: bool = False


def item_of(media_type: str, node: Node, chosen: Node | None = None) -> Item:
    """The item of a sequential media type; `chosen` replaces the schema of the Media Type Object."""
    schema, is_item = chosen or node.get("schema"), False
    if chosen is None and node.has("itemSchema"):
        schema, is_item = node.get("itemSchema"), True
    if schema is not None and not is_item and (items := _items(schema)) is not None:
        schema, is_item = items, True
    if schema is None:
        return Item(None)
    content = json_text(schema)
    if content is not None:
        return Item(content.get("contentSchema"), is_quoted=_may_be_string(content.get("contentSchema")))
    if is_events(media_type) and _is_envelope(schema, is_item=is_item):
        texts = (json_text(data) for data in data_of(schema))
        return Item(
            schema, is_envelope=True, is_quoted=any(_may_be_string(one.get("contentSchema")) for one in texts if one)
        )
    return Item(schema, is_text=not is_item and _target(schema).text("type") == "string")


def json_text(schema: Node) -> Node | None:
    """The schema, with references resolved, if it describes a string that holds JSON; None otherwise."""
    target = _target(schema)
    media_type = target.text("contentMediaType")
    return target if is_json(media_type) or (target.has("contentSchema") and not essence_of(media_type)) else None


def data_of(schema: Node) -> Iterator[Node]:
    """The schemas of `data` in every variant of an event."""
    for variant in _variants(schema):
        yield from variant.get("data", ())


def _items(schema: Node) -> Node | None:
    target = _target(schema)
    return target.get("items") if target.text("type") == "array" else None


def _is_envelope(schema: Node, *, is_item: bool) -> bool:
    variants = list(_variants(schema))
    if not variants or not all(variant and set(variant) <= set(FIELDS) for variant in variants):
        return False
    names = {name for variant in variants for name in variant}
    if "data" not in names:
        return False
    # `{data: string}` alone is more likely what the data itself looks like.
    return is_item or len(names) > 1 or not all(_target(one).text("type") == "string" for one in data_of(schema))


def _variants(schema: Node, depth: int = 8) -> Iterator[dict[str, tuple[Node, ...]]]:
    """The properties of an object, once for each of its alternatives."""
    target = _target(schema)
    own: dict[str, tuple[Node, ...]] = {name: (one,) for name, one in target.members("properties")}
    found = [own]
    for part in target.items("allOf") if depth else ():
        found = [_joined(one, more) for one in found for more in _variants(part, depth - 1)]
    choices = [*target.items("oneOf"), *target.items("anyOf")] if depth else []
    choices = [one for one in choices if _target(one).text("type") != "null"]
    for one in found:
        if choices:
            yield from (_joined(one, more) for choice in choices for more in _variants(choice, depth - 1))
        else:
            yield one


def _joined(one: dict[str, tuple[Node, ...]], other: dict[str, tuple[Node, ...]]) -> dict[str, tuple[Node, ...]]:
    return {name: (*one.get(name, ()), *other.get(name, ())) for name in (*one, *other)}


def _may_be_string(schema: Node | None) -> bool:
    if schema is None:
        return False
    target = _target(schema)
    kinds = target.texts("type") or (target.text("type"),)
    values = [one.value for one in (*target.items("enum"), *filter(None, (target.get("const"),)))]
    choices = (*target.items("oneOf"), *target.items("anyOf"))
    return "string" in kinds or any(isinstance(one, str) for one in values) or any(map(_may_be_string, choices))


def _target(schema: Node) -> Node:
    return schema.target_or_any()
