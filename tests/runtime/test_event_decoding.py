"""Streams of any bytes: typed events, their end, and failures."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1._core.errors import APIError, IncompleteStreamError
from openai_v1._core.headers import Headers
from openai_v1._core.operation.descriptors import Events, Lines
from openai_v1._core.streams.events import EventDecoder
from openai_v1._core.streams.line_parsers import LineParser, WholeParser

from .reports import EVENTS, RESPONSE, Piece


def opened(reply: Events | Lines = EVENTS, content_type: str = "text/event-stream") -> EventDecoder:
    headers = Headers([("Content-Type", content_type), ("X-Request-Id", "req_9")])
    return EventDecoder(reply, msgspec.structs.replace(RESPONSE, headers=headers))


def outcome(stream: bytes, cuts: list[int], content_type: str = "text/event-stream") -> tuple[list[Any], str]:
    """The events, and the failure as text. They must not depend on how the stream is cut."""
    decoder = opened(content_type=content_type)
    places = [0, *sorted(cut for cut in cuts if cut <= len(stream)), len(stream)]
    events: list[Any] = []
    for start, end in pairwise(places):
        if decoder.ended or decoder.failure is not None:
            break
        events += decoder.feed(stream[start:end])
    if not decoder.ended and decoder.failure is None:
        events += decoder.finish()
    failure = decoder.failure
    assert failure is None or isinstance(failure, APIError)
    return [event.to_dict() for event in events], f"{type(failure).__name__}: {failure}"


GOOD = b'data: {"id":"a","parts":[{"number":0,"delta":{"text":"x"}}]}\n\n'
LAST = b'data: {"id":"a","parts":[{"number":0,"delta":{},"end":"stop"}]}\n\n'
PIECES = [
    GOOD,
    LAST,
    b"data: [DONE]\n\n",
    b": comment\n\n",
    b'data: {"id":"a","parts":[],"more":[1]}\n\n',
    b'data: {"id":null,"parts":[{}]}\n\n',
    b"data: {}\n\n",
    b"data: [[[[\n\n",
    b"data: \xff\xfe\n\n",
    b'data: {"id": NaN, "parts": "\\ud800"}\n\n',
    b"data: 99999999999999999999999999999999\n\n",
    b'data: {"error": {"message": "no"}}\n\n',
    b"error: no\n\n",
    b'{"error": "no"}\n',
    b"event: ping\ndata: 1\n\n",
    b"\r\n",
    b"{",
    b"<html>",
]


@given(st.lists(st.sampled_from(PIECES), max_size=6), st.lists(st.integers(0, 200), max_size=6))
def test_any_stream_gives_the_same_events_or_the_same_library_error(pieces: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(pieces)
    # The first bytes decide which format the body is read as, so they are not cut.
    assert outcome(stream, [cut for cut in cuts if cut > 12]) == outcome(stream, [])


@given(st.binary(max_size=80), st.sampled_from(["text/event-stream", "application/json", "text/html", ""]))
def test_any_bytes_give_events_or_a_library_error(stream: bytes, content_type: str) -> None:
    outcome(stream, [10, 20, 30], content_type)


@pytest.mark.parametrize(
    ("stream", "count", "failure"),
    [
        (GOOD + LAST, 2, None),
        (GOOD + b"data: [DONE]\n\n", 1, None),
        (b"data: [DONE]\n\n", 0, None),
        (b"data: [DONE] \n\n", 0, None),
        (GOOD + LAST + LAST.replace(b'"number":0', b'"number":1'), 3, None),
        (LAST + GOOD.replace(b'"number":0', b'"number":1'), 2, "without '[DONE]' and without end"),
        (LAST + GOOD, 2, None),
        (GOOD, 1, "ended after 1 events"),
        (b"", 0, "ended after 0 events"),
        (GOOD[:-1], 0, "ended after 0 events"),
        (GOOD + b'data: {"message": "too busy"}\n\n', 1, "too busy"),
    ],
)
def test_either_sign_is_the_end(stream: bytes, count: int, failure: str | None) -> None:
    events, problem = outcome(stream, [])
    assert len(events) == count
    assert problem == "NoneType: None" if failure is None else failure in problem


def test_a_connection_that_breaks_after_the_end_does_no_harm() -> None:
    cause = APIError("reset")
    decoder = opened()
    decoder.feed(GOOD)
    assert isinstance(decoder.broken_off(cause), IncompleteStreamError)
    decoder.feed(LAST)
    assert decoder.broken_off(cause) is None


def test_one_event_has_a_limit() -> None:
    for parser in (LineParser(limit=10), WholeParser(limit=10)):
        parser.feed(b"aaaaa")
        parser.feed(b"aaaaa")
        with pytest.raises(IncompleteStreamError, match="more than 10 bytes"):
            parser.feed(b"a")


def test_lines_are_events() -> None:
    decoder = opened(Lines(Piece), "application/x-ndjson")
    assert decoder.feed(b'{"id":"a","par') == []
    assert [event.id for event in decoder.feed(b'ts":[]}\n\n{"id":"b","parts":[]}')] == ["a"]
    assert [event.id for event in decoder.finish()] == ["b"]
    decoder.feed(b'{"error": "full"}\n')
    assert "full" in str(decoder.failure)


@pytest.mark.parametrize("content_type", ["application/json", "text/event-stream", "text/plain"])
def test_a_whole_reply_is_one_event_that_says_all(content_type: str) -> None:
    whole = b'{"id":"a","kind":"report","parts":[{"number":0,"body":{"text":"x"},"end":"stop"}]}'
    events, failure = outcome(whole, [5], content_type)
    assert events == [{"id": "a", "parts": [{"number": 0, "delta": {"text": "x"}, "end": "stop"}], "kind": "report"}]
    assert failure == "NoneType: None"


@pytest.mark.parametrize("content", [b"{}", b'{"a": 1}', b"[1]", b"", b"null", b'{"id": "a"'])
def test_json_that_is_no_event_is_refused(content: bytes) -> None:
    events, failure = outcome(content, [], "application/json")
    assert events == []
    assert failure.startswith("ResponseDecodeError")
