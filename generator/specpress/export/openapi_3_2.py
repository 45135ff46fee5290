"""Converts a document from OpenAPI 3.1 to 3.2.0, which can describe streams."""

from __future__ import annotations

from specpress.export.streams import Stream, rewrite_responses
from specpress.export.transform import Object
from specpress.openapi.document import JSON
from specpress.openapi.sequences import is_events


def to_3_2(root: Object) -> Object:
    """The document with `itemSchema` for every stream: of one server-sent event, or of one line."""
    return {**rewrite_responses(root, _content), "openapi": "3.2.0"}


def _content(media_type: str, content: Object, stream: Stream) -> Object:
    if stream.is_text:
        return content
    rest = {key: value for key, value in content.items() if key not in ("schema", "itemSchema", "example", "examples")}
    if stream.is_envelope:
        examples = _examples([{"data": data} for data in stream.sent()], stream)
        return {**rest, "itemSchema": _as_sent(stream.schema), **examples}
    if not is_events(media_type):
        return {**rest, "itemSchema": stream.schema, **_examples(list(stream.events), stream)}
    return {**rest, "itemSchema": _event(stream), **_examples([{"data": data} for data in stream.sent()], stream)}


def _event(stream: Stream) -> JSON:
    """The fields that the standard of server-sent events knows; `data` holds JSON as text."""
    return {
        "type": "object",
        "required": ["data"],
        "properties": {
            "event": {"type": "string"},
            "data": _data(stream),
            "id": {"type": "string"},
            "retry": {"type": "integer", "minimum": 0},
        },
    }


def _as_sent(schema: JSON) -> JSON:
    """The schema of an event whose data is a string, as on the wire."""
    if not isinstance(schema, dict):
        return schema
    changed: Object = {}
    for key in ("oneOf", "anyOf", "allOf"):
        if isinstance(choices := schema.get(key), list):
            changed[key] = [_as_sent(one) for one in choices]
    properties = schema.get("properties")
    data = properties.get("data") if isinstance(properties, dict) else None
    if isinstance(properties, dict) and isinstance(data, dict) and not _is_text(data):
        text: Object = {"type": "string", "contentMediaType": "application/json", "contentSchema": data}
        changed["properties"] = {**properties, "data": text}
    return {**schema, **changed}


def _is_text(schema: Object) -> bool:
    fixed = schema.get("const", schema.get("enum"))
    values = fixed if isinstance(fixed, list) else [fixed]
    is_described = "contentMediaType" in schema or "contentSchema" in schema
    return is_described or schema.get("type") == "string" or all(isinstance(one, str) for one in values)


def _data(stream: Stream) -> JSON:
    if isinstance(stream.schema, dict) and stream.schema.get("type") == "string" and stream.terminator is None:
        return stream.schema
    content: Object = {"contentMediaType": "application/json", "contentSchema": stream.schema}
    if stream.terminator is None:
        return {"type": "string", **content}
    return {"type": "string", "anyOf": [content, {"const": stream.terminator}]}


def _examples(data: list[JSON], stream: Stream) -> Object:
    if stream.wire is not None:
        return {"examples": {"stream": {"serializedValue": stream.wire}}}
    return {"examples": {"stream": {"dataValue": data}}} if data else {}
