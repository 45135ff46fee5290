from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1._core.errors import IncompleteStreamError
from openai_v1._core.sse import EventParser

STREAM = (
    b"\xef\xbb\xbfdata: one\r\n"
    b": a comment\r\n"
    b"data: more\r\n\r\n"
    b"event: named\rdata:no space\rid: 7\r\r"
    b"data: two\ndata\ndata:  lines\n\n"
    b"retry: 250\nunknown: x\ndata:\n\n"
    b'data: {"a": "\xe2\x80\xa8"}\n\n'
    b"event: without data\n\n"
    b"data: unfinished\n"
)
EVENTS = [
    ("message", b"one\nmore"),
    ("named", b"no space"),
    ("message", b"two\n\n lines"),
    ("message", b""),
    ("message", b'{"a": "\xe2\x80\xa8"}'),
]


def parse(*chunks: bytes) -> list[tuple[str, bytes]]:
    parser = EventParser()
    return [*(event for chunk in chunks for event in parser.feed(chunk)), *parser.finish()]


def test_a_stream_is_parsed_as_the_standard_says() -> None:
    parser = EventParser()
    assert parser.feed(STREAM) == EVENTS
    assert parser.last_event_id == "7"
    assert parser.retry == 250


@pytest.mark.parametrize("place", range(len(STREAM)))
def test_a_cut_anywhere_changes_nothing(place: int) -> None:
    assert parse(STREAM[:place], STREAM[place:]) == parse(STREAM)


def test_single_bytes_change_nothing() -> None:
    assert parse(*(STREAM[index : index + 1] for index in range(len(STREAM)))) == parse(STREAM)


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    b"data",
                    b"data: ",
                    b"error",
                    b"{",
                    b":",
                    b" ",
                    b"\r",
                    b"\n",
                    b"\r\n",
                    b"\n\n",
                    b"x",
                    b"id",
                    b"event",
                ),
                *(b"\xff", b"\xef\xbb\xbf", b"\0", b"\xe2\x80\xa8"),
            ]
        )
    ),
    st.lists(st.integers(0, 60)),
)
def test_any_split_of_any_bytes_gives_the_same_events(pieces: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(pieces)
    places = [0, *sorted(cut for cut in cuts if cut <= len(stream)), len(stream)]
    chunks = [stream[start:end] for start, end in pairwise(places)]
    assert parse(*chunks) == parse(stream)


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        (b"error: busy\n\n", [("error", b"busy")]),
        (b"error: busy", [("error", b"busy")]),
        (b'data: 1\n\nerror: {"a": 1}\n', [("message", b"1"), ("error", b'{"a": 1}')]),
        (b'data: 1\n\n{"error": 1}', [("message", b"1"), ("{", b'{"error": 1}')]),
        (b'data: 1\n\n{"error": 1}\n', [("message", b"1"), ("{", b'{"error": 1}')]),
        (b'data: 1\n\n{"error":\n1}\n\n', [("message", b"1"), ("{", b'{"error":')]),
        (b"event: error\ndata: busy", []),
    ],
)
def test_what_servers_send_beside_the_standard(stream: bytes, events: list[tuple[str, bytes]]) -> None:
    assert parse(stream) == events


def test_packets_of_one_event_each_are_parsed_like_any_other() -> None:
    parser = EventParser()
    assert parser.feed(b"data: 1\n\n") == [("message", b"1")]
    assert parser.feed(b"data: 2\n\n") == [("message", b"2")]
    assert parser.feed(b"event: x\n") == []
    assert parser.feed(b"data: 3\n\n") == [("x", b"3")]
    assert parser.feed(b"data: 4\r\n") == []
    assert parser.feed(b"data: 5\n\n") == [("message", b"4\n5")]


def test_an_event_without_end_is_refused() -> None:
    parser = EventParser(limit=100)
    parser.feed(b"data: short\n\n" * 50)
    for _ in range(5):
        parser.feed(b"data: 0123456789\n")
    with pytest.raises(IncompleteStreamError, match="more than 100 bytes"):
        parser.feed(b"data: 0123456789\n")
