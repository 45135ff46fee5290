"""Streams that end too early, contain errors, or are not streams of events."""

from __future__ import annotations

import gzip

from .case import FaultCase, either, gives, raises
from .reply_cases import HTML
from .server import End, Pause, Send, Step
from .stream_cases import HEAD, STREAMED, is_hello, sent, stream, two_choices
from .wire import DONE, EVENTS, FINISH, HELLO, WORLD, chunk, chunked, completion, delta, event, head, whole

CUT = "IncompleteStreamError after the events that came"
ERROR = {"error": {"message": "overloaded", "type": "server_error", "code": "busy"}}
PLAIN = completion()
AS_EVENT_OR_ERROR = either(gives(lambda events: len(events) == 1 and "Hello" in str(events[0])), raises("APIError"))
ERROR_BODY = raises("APIError", mentions=("overloaded",))


def cut(name: str, text: str, events: int, *steps: Step) -> FaultCase:
    """A case whose stream breaks off."""
    return stream(name, text, raises("IncompleteStreamError", events=events, tries=1), *steps, must=CUT)


def error_frame(name: str, text: str, frame: bytes, message: str = "overloaded") -> FaultCase:
    """A case with an error as second event."""
    return sent(
        f"stream-error-{name}",
        text,
        HELLO,
        frame,
        right=raises("APIError", events=1, mentions=(message,)),
        must="The event before, then APIError with the server's message",
    )


CASES = (
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
    cut("stream-two-choices-cut", "Two choices, only one finished, no `[DONE]`", 3, Send(chunked(two_choices(0)))),
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
