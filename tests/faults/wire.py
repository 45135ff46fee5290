"""Responses as bytes, and the JSON in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .server import Answer, End, Reads, Send

REQUEST_ID = "req_faults_1"
TEXT = "Hello, world"


def head(status: str = "200 OK", *headers: str, content_type: str | None = "application/json") -> bytes:
    """Status line and headers, with the empty line after them."""
    lines = [f"HTTP/1.1 {status}", f"x-request-id: {REQUEST_ID}"]
    if content_type is not None:
        lines.append(f"content-type: {content_type}")
    return "\r\n".join((*lines, *headers, "", "")).encode("latin-1")


def whole(
    body: bytes | str | object = b"",
    status: str = "200 OK",
    *headers: str,
    content_type: str | None = "application/json",
) -> bytes:
    """A complete response; a body that is neither bytes nor text is encoded as JSON."""
    data = as_bytes(body)
    return head(status, *headers, f"content-length: {len(data)}", content_type=content_type) + data


def as_bytes(body: bytes | str | object) -> bytes:
    """The bytes of a body."""
    if isinstance(body, bytes):
        return body
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


def chunk(data: bytes) -> bytes:
    """One chunk of a chunked body."""
    return b"%x\r\n%b\r\n" % (len(data), data)


def chunked(pieces: Iterable[bytes], *headers: str, content_type: str = "text/event-stream", end: bool = True) -> bytes:
    """A reply in chunks."""
    body = b"".join(map(chunk, pieces)) + (b"0\r\n\r\n" if end else b"")
    return head("200 OK", *headers, "transfer-encoding: chunked", content_type=content_type) + body


def answer(data: bytes, *ends: End, reads: Reads = Reads.ALL) -> Answer:
    """Bytes, and perhaps an end of the connection."""
    return Answer((Send(data), *ends), reads)


def completion(content: str = TEXT, **changes: Any) -> dict[str, Any]:  # Any: JSON values
    """The reply of a chat call."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    base = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1700000000, "model": "gpt-3.5-turbo"}
    return {**base, "choices": [choice], "usage": usage, **changes}


def delta(content: str | None = None, finish: str | None = None, index: int = 0, **more: Any) -> dict[str, Any]:
    """One chunk of a streamed chat reply."""
    part = {"content": content} if content is not None else {}
    choice = {"index": index, "delta": {**part, **more}, "finish_reason": finish}
    base = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1700000000, "model": "gpt-3.5-turbo"}
    return {**base, "choices": [choice]}


def event(value: Mapping[str, Any] | str, line_end: str = "\n") -> bytes:
    """One server-sent event; text is sent as it is."""
    data = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"data: {data}{line_end}{line_end}".encode()


DONE = event("[DONE]")
HELLO = event(delta("Hello, "))
WORLD = event(delta("world"))
FINISH = event(delta(finish="stop"))
EVENTS = (HELLO, WORLD, FINISH, DONE)
OK = whole(completion())
MODELS = whole(
    {"object": "list", "data": [{"id": "gpt-3.5-turbo", "object": "model", "created": 1, "owned_by": "openai"}]}
)
FILE = whole(
    {
        "id": "file-1",
        "object": "file",
        "bytes": 3,
        "created_at": 1,
        "filename": "a.jsonl",
        "purpose": "fine-tune",
        "status": "uploaded",
    }
)


def error_body(message: str = "The server says no", **more: Any) -> dict[str, Any]:
    """An error as the service sends it."""
    return {"error": {"message": message, "type": "some_error", "param": None, "code": None, **more}}
