"""A reply before it is sent."""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass
from typing import Final

from .document import GivenJSON
from .operations import bare

EVENTS: Final = "text/event-stream"
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
LINES: Final = frozenset(("application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-seq"))


@dataclass(frozen=True, slots=True)
class Stream:
    """The events of a reply that comes in pieces; `terminator` is the data of a last one that is no event itself."""

    events: Iterable[GivenJSON] | AsyncIterable[GivenJSON]
    media_type: str = EVENTS
    terminator: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The body of a reply: bytes, a stream, or pieces of bytes that are passed on unchanged."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    stream: Stream | None = None
    pieces: AsyncIterable[bytes] | None = None


def json_reply(value: GivenJSON, status: int = 200, media_type: str = "application/json") -> Reply:
    """A value as JSON."""
    return Reply(status, (("content-type", media_type),), to_json(value))


def text_reply(text: str, media_type: str = "text/plain; charset=utf-8", status: int = 200) -> Reply:
    """A text."""
    return Reply(status, (("content-type", media_type),), text.encode())


def bytes_reply(content: bytes, media_type: str = "application/octet-stream", status: int = 200) -> Reply:
    """Bytes as they are."""
    return Reply(status, (("content-type", media_type),), content)


def to_json(value: GivenJSON) -> bytes:
    """Compact JSON in UTF-8."""
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass")


def is_stream(media_type: str) -> bool:
    """Whether replies of a media type come in pieces."""
    name = bare(media_type)
    return name == EVENTS or name in LINES


def event_bytes(data: bytes, media_type: str) -> bytes:
    """One event on the wire; `data` is JSON, or the text of a terminator."""
    if bare(media_type) == EVENTS:
        return b"".join(b"data: " + line + b"\n" for line in data.split(b"\n")) + b"\n"
    return (b"\x1e" if bare(media_type) == "application/json-seq" else b"") + data + b"\n"
