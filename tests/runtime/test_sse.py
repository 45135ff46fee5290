from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1._core.errors import IncompleteStreamError
from openai_v1._core.sse import EventParser, ServerSentEvent

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


def parse(*chunks: bytes) -> list[ServerSentEvent]:
    parser = EventParser()
    return [event for chunk in chunks for event in parser.feed(chunk)]


def test_a_stream_is_parsed_as_the_standard_says() -> None:
    events = parse(STREAM)
    assert [(event.event, event.data) for event in events] == EVENTS
    assert [event.id for event in events] == ["", "7", "7", "7", "7"]
    assert events[3].retry == 250


@pytest.mark.parametrize("place", range(len(STREAM)))
def test_a_cut_anywhere_changes_nothing(place: int) -> None:
    assert parse(STREAM[:place], STREAM[place:]) == parse(STREAM)


def test_single_bytes_change_nothing() -> None:
    assert parse(*(STREAM[index : index + 1] for index in range(len(STREAM)))) == parse(STREAM)


@given(
    st.lists(
        st.sampled_from([b"data", b":", b" ", b"\r", b"\n", b"\r\n", b"x", b"id", b"event", b"\xff", b"\xef\xbb\xbf"])
    ),
    st.lists(st.integers(0, 60)),
)
def test_any_split_of_any_bytes_gives_the_same_events(pieces: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(pieces)
    places = [0, *sorted(cut for cut in cuts if cut <= len(stream)), len(stream)]
    chunks = [stream[start:end] for start, end in pairwise(places)]
    assert parse(*chunks) == parse(stream)


def test_an_event_without_end_is_refused() -> None:
    parser = EventParser(limit=100)
    parser.feed(b"data: short\n\n" * 50)
    for _ in range(5):
        parser.feed(b"data: 0123456789\n")
    with pytest.raises(IncompleteStreamError, match="more than 100 bytes"):
        parser.feed(b"data: 0123456789\n")
