"""The document for mock servers: the example of a stream is the text that a server sends."""

from __future__ import annotations

import json

from specpress.export.streams import Stream, rewrite_responses
from specpress.export.transform import Object
from specpress.openapi.sequences import is_events

_REPLACED = ("schema", "itemSchema", "example", "examples")


def to_mock(root: Object) -> Object:
    """The document in which every stream has its documented bytes as the one example."""
    return rewrite_responses(root, _content)


def _content(media_type: str, content: Object, stream: Stream) -> Object:
    rest = {key: value for key, value in content.items() if key not in _REPLACED}
    return {**rest, "schema": {"type": "string"}, "example": _wire(media_type, stream)}


def _wire(media_type: str, stream: Stream) -> str:
    if stream.wire is not None:
        return stream.wire
    if is_events(media_type):
        return "".join(f"data: {data}\n\n" for data in stream.sent())
    return "".join(json.dumps(event, separators=(",", ":")) + "\n" for event in stream.events)
