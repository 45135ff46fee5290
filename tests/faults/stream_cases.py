"""Streams of events: every valid way to write them, and every way to end them too early."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from typing import Any

from .case import Check, FaultCase, gives
from .connection_cases import fault
from .retry_cases import STREAM
from .server import End, Pause, Send, Step, Trickle
from .wire import DONE, EVENTS, FINISH, HELLO, TEXT, WORLD, chunked, delta, event, head, whole

GROUP = "Streams"
HEAD = head("200 OK", "transfer-encoding: chunked", content_type="text/event-stream")
ALL = "All events"


def text_of(events: Sequence[Any]) -> str:
    """The text of all events."""
    return "".join(choice.delta.content or "" for one in events for choice in one.choices)


is_hello: Check = gives(lambda events: text_of(events) == TEXT)


def stream(name: str, text: str, right: Check, *steps: Step, must: str = ALL, **more: Any) -> FaultCase:
    """A case whose server streams."""
    options: dict[str, Any] = {"group": GROUP, "play": STREAM, **more}
    return fault(name, text, must, right, *steps, **options)


def sent(name: str, text: str, *pieces: bytes, right: Check = is_hello, must: str = ALL) -> FaultCase:
    """A case whose stream is complete on the wire."""
    return stream(name, text, right, Send(chunked(pieces)), must=must)


def _line_ends(end: str) -> bytes:
    return b"".join(EVENTS).replace(b"\n", end.encode())


def _pretty(value: dict[str, Any]) -> bytes:
    lines = json.dumps(value, indent=1).split("\n")
    return "".join(f"data: {line}\n" for line in lines).encode() + b"\n"


def two_choices(*finished: int) -> tuple[bytes, ...]:
    """The beginnings of two choices, and the ends of some."""
    begun = tuple(event(delta(letter, index=index)) for index, letter in enumerate("ab"))
    return (*begun, *(event(delta(finish="stop", index=index)) for index in finished))


BOM = b"\xef\xbb\xbf"
ODD = "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg"
STREAMED = b"".join(EVENTS)
USAGE = event({**delta(), "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}})
CASES = (
    sent("stream", "Nothing is wrong", *EVENTS),
    stream(
        "stream-byte-per-packet",
        "A byte per packet",
        is_hello,
        Send(head("200 OK", "connection: close", content_type="text/event-stream")),
        Trickle(STREAMED),
        End.CLOSE,
    ),
    sent("stream-byte-per-chunk", "A byte per chunk", *(bytes((one,)) for one in STREAMED)),
    sent("stream-in-one-chunk", "All events in one chunk", STREAMED),
    sent("stream-crlf", "Lines end with CRLF", _line_ends("\r\n")),
    sent("stream-cr", "Lines end with CR", _line_ends("\r")),
    sent("stream-crlf-byte-per-chunk", "CRLF, a byte per chunk", *(bytes((one,)) for one in _line_ends("\r\n"))),
    sent("stream-cr-byte-per-chunk", "CR, a byte per chunk", *(bytes((one,)) for one in _line_ends("\r"))),
    sent("stream-bom", "A BOM at the start", BOM, *EVENTS),
    sent("stream-bom-split", "A BOM, a byte per chunk", BOM[:1], BOM[1:2], BOM[2:], *EVENTS),
    sent(
        "stream-comments",
        "Comments to keep the connection alive",
        b": ping\n\n",
        HELLO,
        b":\n\n",
        WORLD,
        b": x\n",
        FINISH,
        DONE,
    ),
    sent(
        "stream-multi-line-data",
        "Each event's JSON on many `data:` lines",
        _pretty(delta("Hello, ")),
        _pretty(delta("world")),
        _pretty(delta(finish="stop")),
        DONE,
    ),
    sent("stream-no-space", "No blank after `data:`", STREAMED.replace(b"data: ", b"data:")),
    sent("stream-empty-data", "Events with empty data between", HELLO, b"data:\n\n", WORLD, b"data\n\n", FINISH, DONE),
    sent(
        "stream-other-fields",
        "`id`, `retry`, `event` and unknown fields",
        b"retry: 100\nid: 1\nevent: message\nfoo: bar\n" + HELLO,
        WORLD,
        FINISH,
        DONE,
    ),
    sent(
        "stream-odd-line-separators",
        "U+2028, U+2029, U+0085 and control characters inside the JSON, unescaped where JSON allows it",
        b"data: "
        + json.dumps(delta("@"), ensure_ascii=False)
        .replace("@", ODD.replace("\x0b", "\\u000b").replace("\x0c", "\\f").replace("\x1c", "\\u001c"))
        .encode()
        + b"\n\n",
        FINISH,
        DONE,
        right=gives(lambda events: text_of(events) == ODD),
    ),
    sent(
        "stream-split-character",
        "A character of four bytes over two chunks",
        event(delta("👋"))[:-20],
        event(delta("👋"))[-20:],
        FINISH,
        DONE,
        right=gives(lambda events: text_of(events) == "👋"),
    ),
    sent("stream-done-without-line-end", "`[DONE]` without a line end", HELLO, WORLD, FINISH, b"data: [DONE]"),
    sent("stream-after-done", "More bytes after `[DONE]`", *EVENTS, b"data: {broken\n\n"),
    sent("stream-without-done", "A finish reason, but no `[DONE]`", HELLO, WORLD, FINISH),
    sent("stream-without-finish", "`[DONE]`, but no finish reason", HELLO, WORLD, DONE),
    sent("stream-null-finish", "`[DONE]`, the finish reason is null all along", HELLO, WORLD, event(delta()), DONE),
    sent(
        "stream-empty-finish",
        "`[DONE]`, the finish reason is an empty text",
        HELLO,
        WORLD,
        event(delta(finish="")),
        DONE,
    ),
    sent(
        "stream-usage-last",
        "A last event with usage and no choices",
        HELLO,
        WORLD,
        FINISH,
        USAGE,
        DONE,
        right=gives(
            lambda events: text_of(events) == TEXT
            and json.loads(events[-1].model_dump_json())["usage"]["total_tokens"] == 3
        ),
    ),
    sent(
        "stream-role-in-each",
        "`role` in every event",
        *(event(delta(text, role="assistant")) for text in ("Hello, ", "world")),
        FINISH,
        DONE,
    ),
    sent(
        "stream-extra-fields",
        "Fields that no document has",
        event({**delta("Hello, ", reasoning_content="hm"), "timings": {"n": 1}}),
        WORLD,
        FINISH,
        DONE,
    ),
    sent(
        "stream-no-ids",
        "No `id`, `created` and `model`",
        *(event({"choices": delta(text)["choices"]}) for text in ("Hello, ", "world")),
        FINISH,
        DONE,
    ),
    sent("stream-floats", "Integers sent as floats", event({**delta("Hello, "), "created": 1.0}), WORLD, FINISH, DONE),
    sent(
        "stream-two-choices",
        "Two choices, both finished, no `[DONE]`",
        *two_choices(0, 1),
        right=gives(lambda events: len(events) == 4),
    ),
    stream(
        "stream-gzip",
        "Compressed",
        is_hello,
        Send(whole(gzip.compress(STREAMED), "200 OK", "content-encoding: gzip", content_type="text/event-stream")),
    ),
    stream(
        "stream-content-length",
        "With a content length",
        is_hello,
        Send(whole(STREAMED, content_type="text/event-stream")),
    ),
    stream(
        "stream-until-close",
        "Without length or chunks, `[DONE]` and the end of the connection",
        is_hello,
        Send(head("200 OK", "connection: close", content_type="text/event-stream") + STREAMED),
        End.CLOSE,
    ),
    stream(
        "stream-open-after-done",
        "Leaves the connection open after `[DONE]`",
        gives(lambda events: text_of(events) == TEXT, within=4),
        Send(chunked(EVENTS, end=False)),
        Pause(8),
    ),
)
