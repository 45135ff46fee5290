"""Streams of events: every way to write them, and every way to end them too early."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from typing import Any

from .case import Case, Check, either, gives, raises
from .connection_cases import fault
from .reply_cases import HTML
from .retry_cases import STREAM
from .server import End, Pause, Send, Step, Trickle
from .wire import DONE, EVENTS, FINISH, HELLO, TEXT, WORLD, chunk, chunked, completion, delta, event, head, whole

GROUP = "Streams"
HEAD = head("200 OK", "transfer-encoding: chunked", content_type="text/event-stream")
CUT = "IncompleteStreamError after the events that came"
ALL = "All events"


def text_of(events: Sequence[Any]) -> str:
    """What the events add up to."""
    return "".join(choice.delta.content or "" for one in events for choice in one.choices)


is_hello: Check = gives(lambda events: text_of(events) == TEXT)


def stream(name: str, text: str, right: Check, *steps: Step, must: str = ALL, **more: Any) -> Case:
    """A case whose server streams."""
    return fault(name, text, must, right, *steps, **{"group": GROUP, "play": STREAM, **more})


def sent(name: str, text: str, *pieces: bytes, right: Check = is_hello, must: str = ALL) -> Case:
    """A case whose stream is complete on the wire."""
    return stream(name, text, right, Send(chunked(pieces)), must=must)


def cut(name: str, text: str, events: int, *steps: Step) -> Case:
    """A case whose stream breaks off."""
    return stream(name, text, raises("IncompleteStreamError", events=events, tries=1), *steps, must=CUT)


def error_frame(name: str, text: str, frame: bytes, message: str = "overloaded") -> Case:
    """A case with an error as second event."""
    return sent(
        f"stream-error-{name}",
        text,
        HELLO,
        frame,
        right=raises("APIError", events=1, mentions=(message,)),
        must="The event before, then APIError with the server's message",
    )


def _line_ends(end: str) -> bytes:
    return b"".join(EVENTS).replace(b"\n", end.encode())


def _pretty(value: dict[str, Any]) -> bytes:
    lines = json.dumps(value, indent=1).split("\n")
    return "".join(f"data: {line}\n" for line in lines).encode() + b"\n"


def _two(*finished: int) -> tuple[bytes, ...]:
    begun = tuple(event(delta(letter, index=index)) for index, letter in enumerate("ab"))
    return (*begun, *(event(delta(finish="stop", index=index)) for index in finished))


BOM = b"\xef\xbb\xbf"
ODD = "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg"
STREAMED = b"".join(EVENTS)
USAGE = event({**delta(), "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}})
ERROR = {"error": {"message": "overloaded", "type": "server_error", "code": "busy"}}
PLAIN = completion()
AS_EVENT_OR_ERROR = either(gives(lambda events: len(events) == 1 and "Hello" in str(events[0])), raises("APIError"))
ERROR_BODY = raises("APIError", mentions=("overloaded",))

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
        *_two(0, 1),
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
    # Ends that come too early.
    cut("stream-empty", "An empty stream", 0, Send(chunked([]))),
    cut("stream-only-comments", "Comments, then the end", 0, Send(chunked([b": ping\n\n"]))),
    cut(
        "stream-cut-after-event",
        "Ends after an event, without finish reason and `[DONE]`",
        2,
        Send(chunked([HELLO, WORLD])),
    ),
    cut("stream-cut-in-event", "Ends within an event", 1, Send(chunked([HELLO, WORLD[:-30]]))),
    cut(
        "stream-cut-before-blank-line", "Ends before the empty line of an event", 1, Send(chunked([HELLO, WORLD[:-1]]))
    ),
    cut("stream-cut-in-character", "Ends within a character", 1, Send(chunked([HELLO, "data: ä".encode()[:-1]]))),
    cut("stream-two-choices-cut", "Two choices, only one finished, no `[DONE]`", 3, Send(chunked(_two(0)))),
    cut(
        "stream-cut-until-close",
        "Without length or chunks, and the connection ends after an event",
        1,
        Send(head("200 OK", "connection: close", content_type="text/event-stream") + HELLO),
        End.CLOSE,
    ),
    stream(
        "stream-closed-after-head",
        "Closes after the head",
        raises("APIError", events=0),
        Send(HEAD),
        End.CLOSE,
        must="An API error",
    ),
    stream(
        "stream-closed-between-chunks",
        "Closes after a chunk",
        raises("APIError", events=1),
        Send(HEAD + chunk(HELLO)),
        End.CLOSE,
        must="The event, then an API error",
    ),
    stream(
        "stream-closed-in-chunk",
        "Closes within a chunk",
        raises("APIError", events=1),
        Send(HEAD + chunk(HELLO) + chunk(WORLD)[:-30]),
        End.CLOSE,
        must="The event, then an API error",
    ),
    stream(
        "stream-reset",
        "Resets after an event",
        raises("APIError", events=1),
        Send(HEAD + chunk(HELLO)),
        Pause(0.05),
        End.RESET,
        must="The event, then an API error",
    ),
    stream(
        "stream-reset-before-event",
        "Resets after the head",
        raises("APIError", events=0),
        Send(HEAD),
        Pause(0.05),
        End.RESET,
        must="An API error",
    ),
    stream(
        "stream-cut-gzip",
        "Compressed, and the end is missing",
        raises("APIError"),
        Send(
            whole(gzip.compress(STREAMED)[:-25], "200 OK", "content-encoding: gzip", content_type="text/event-stream")
        ),
        must="An API error",
    ),
    stream(
        "stream-done-then-reset",
        "Resets after `[DONE]`",
        is_hello,
        Send(chunked(EVENTS, end=False)),
        Pause(0.05),
        End.RESET,
    ),
    stream(
        "stream-silence",
        "Falls silent after an event, `timeout=0.3`",
        raises("APITimeoutError", events=1, within=4),
        Send(HEAD + chunk(HELLO)),
        Pause(8),
        must="The event, then APITimeoutError",
        options={"timeout": 0.3},
    ),
    stream(
        "stream-slow-loris",
        "A comment each 50 ms, no events, for longer than the caller allows (`deadline=0.4`)",
        raises("APITimeoutError", within=4),
        Send(HEAD),
        *(Send(chunk(b": ping\n\n")), Pause(0.05)) * 140,
        must="APITimeoutError within four seconds",
        options={"deadline": 0.4},
        official={"deadline": ..., "timeout": 0.4},
    ),
    stream(
        "stream-endless-event",
        "One event of 80 MB",
        raises("APIError", within=20),
        Send(HEAD),
        *(Send(chunk(b"data: " + b"x" * (1 << 20) + b"\n")),) * 80,
        End.CLOSE,
        must="An API error, not ever more memory",
        options={"timeout": 20.0},
        slow=True,
    ),
    # Errors inside.
    error_frame("object", '`{"error": {…}}`', event(ERROR)),
    error_frame("text", '`{"error": "text"}`', event({"error": "overloaded"})),
    error_frame(
        "flat", '`{"object": "error", "message": …}`', event({"object": "error", "message": "overloaded", "code": 503})
    ),
    error_frame("event-name", "`event: error` with JSON", b"event: error\n" + event(ERROR)),
    error_frame(
        "event-name-flat", '`event: error` with `{"message": …}`', b"event: error\n" + event({"message": "overloaded"})
    ),
    error_frame("event-name-text", "`event: error` with plain text", b"event: error\ndata: overloaded\n\n"),
    error_frame("line", "An `error:` line", b'error: {"message": "overloaded"}\n\n'),
    error_frame("with-choices", "`error` beside empty choices", event({**delta(), "choices": [], **ERROR})),
    sent(
        "stream-error-first",
        "An error as the only event",
        event(ERROR),
        right=raises("APIError", events=0, mentions=("overloaded",)),
        must="APIError with the server's message",
    ),
    sent(
        "stream-broken-json",
        "An event whose JSON is broken",
        HELLO,
        b'data: {"choices": [\n\n',
        FINISH,
        DONE,
        right=raises("APIError", events=1),
        must="The event before, then an API error",
    ),
    sent(
        "stream-html-event",
        "An event that is HTML",
        HELLO,
        event("<html>Bad gateway</html>"),
        right=raises("APIError", events=1),
        must="The event before, then an API error",
    ),
    sent(
        "stream-invalid-utf8",
        "An event that is no UTF-8",
        HELLO,
        b'data: {"id": "\xff"}\n\n',
        FINISH,
        DONE,
        right=raises("APIError", events=1),
        must="The event before, then an API error",
    ),
    sent(
        "stream-wrong-shape",
        "An event that is a list",
        HELLO,
        event("[1, 2]"),
        FINISH,
        DONE,
        right=raises("APIError", events=1),
        must="The event before, then an API error",
    ),
    sent(
        "stream-deep-nesting",
        "An event of 50,000 brackets",
        HELLO,
        event("[" * 50_000 + "]" * 50_000),
        DONE,
        right=raises("APIError", events=1),
        must="The event before, then an API error",
    ),
    # No stream at all.
    stream(
        "json-for-stream",
        "A whole JSON reply instead of a stream",
        AS_EVENT_OR_ERROR,
        Send(whole(PLAIN)),
        must="Its content as an event, or an API error; not nothing",
    ),
    stream(
        "json-error-for-stream",
        "A JSON error with status 200 instead of a stream",
        ERROR_BODY,
        Send(whole(ERROR)),
        must="APIError with the server's message",
    ),
    stream(
        "html-for-stream",
        "A web page instead of a stream",
        raises("APIError"),
        Send(whole(HTML, content_type="text/html")),
        must="An API error",
    ),
    stream(
        "nothing-for-stream",
        "An empty JSON body instead of a stream",
        raises("APIError"),
        Send(whole(b"")),
        must="An API error",
    ),
    stream(
        "stream-as-json-type",
        "A stream that calls itself JSON",
        is_hello,
        Send(chunked(EVENTS, content_type="application/json")),
    ),
    stream(
        "stream-as-plain-text",
        "A stream that calls itself text/plain",
        is_hello,
        Send(chunked(EVENTS, content_type="text/plain")),
    ),
    stream(
        "stream-status-500",
        "500 to a streamed call",
        raises("InternalServerError", mentions=("overloaded",)),
        Send(whole(ERROR, "500 Error")),
        must="InternalServerError from the call",
    ),
)
