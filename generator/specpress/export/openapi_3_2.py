"""A 3.1 document as one of 3.2.0, which has words for replies that come in pieces."""

from __future__ import annotations

from specpress.export.streams import Stream, is_events, rewrite_replies
from specpress.export.transform import Object
from specpress.openapi.document import JSON


def to_3_2(root: Object) -> Object:
    """The document with `itemSchema` for every stream: of one server-sent event, or of one line."""
    return {**rewrite_replies(root, _content), "openapi": "3.2.0"}


def _content(media_type: str, content: Object, stream: Stream) -> Object:
    rest = {key: value for key, value in content.items() if key not in ("schema", "example", "examples")}
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


def _data(stream: Stream) -> JSON:
    content: Object = {"contentMediaType": "application/json", "contentSchema": stream.schema}
    if stream.terminator is None:
        return {"type": "string", **content}
    return {"type": "string", "anyOf": [content, {"const": stream.terminator}]}


def _examples(data: list[JSON], stream: Stream) -> Object:
    if stream.wire is not None:
        return {"examples": {"stream": {"serializedValue": stream.wire}}}
    return {"examples": {"stream": {"dataValue": data}}} if data else {}
