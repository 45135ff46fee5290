"""The document for mock servers: the example of a stream is the text that a server sends."""

from __future__ import annotations

import json

from specpress.export.orphans import without_orphans
from specpress.export.streams import Stream, rewrite_responses
from specpress.export.transform import Object, transform
from specpress.openapi.sequences import is_events, is_lines

_REPLACED = ("schema", "itemSchema", "example", "examples")


def to_mock(root: Object) -> Object:
    """The document in which every stream has its documented bytes as the one example."""
    build = transform(rewrite_responses(root, _content), "document", {"response case": _case})
    return without_orphans(build, root) if isinstance(build, dict) else root


def _case(case: Object) -> Object:
    """Remove the schemas of a case's events: the stream is a text now, and they would count as used."""
    media_type = case.get("content")
    if not isinstance(media_type, str) or not (is_events(media_type) or is_lines(media_type)):
        return case
    return {key: value for key, value in case.items() if key not in ("schema", "terminator")}


def _content(media_type: str, content: Object, stream: Stream) -> Object:
    rest = {key: value for key, value in content.items() if key not in _REPLACED}
    return {**rest, "schema": {"type": "string"}, "example": _wire(media_type, stream)}


def _wire(media_type: str, stream: Stream) -> str:
    if stream.wire is not None:
        return stream.wire
    if is_events(media_type):
        return "".join(f"data: {data}\n\n" for data in stream.sent())
    return "".join(json.dumps(event, separators=(",", ":")) + "\n" for event in stream.events)
