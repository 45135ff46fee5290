from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from openai_v1._core.errors import IncompleteStreamError
from openai_v1._core.streams.sse import EventParser

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
    assert EventParser().feed(STREAM) == EVENTS


@pytest.mark.parametrize("place", range(len(STREAM)))
def test_a_cut_anywhere_changes_nothing(place: int) -> None:
    assert parse(STREAM[:place], STREAM[place:]) == parse(STREAM)


def test_single_bytes_change_nothing() -> None:
    assert parse(*(STREAM[index : index + 1] for index in range(len(STREAM)))) == parse(STREAM)


def standard_reading(stream: bytes) -> list[tuple[str, str]]:
    """The type and the data of each event, by the steps of the HTML standard, section 9.2.6, one after the other."""
    text = stream.decode("utf-8", errors="replace").removeprefix("\ufeff")
    # The text after the last line end is not a line yet.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]
    events: list[tuple[str, str]] = []
    data, event_type = "", ""
    for line in lines:
        if line == "":
            if data != "":
                events.append((event_type or "message", data.removesuffix("\n")))
            data, event_type = "", ""
        elif line.startswith(":"):
            pass
        else:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if name == "data":
                data += value + "\n"
            elif name == "event":
                event_type = value
    return events


def beyond_the_standard(stream: bytes) -> bool:
    """Whether a line of the stream is one of those that the parser takes for a failure."""
    lines = stream.removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"\n").split(b"\n")
    return any(line.startswith((b"error:", b"{")) or line == b"error" for line in lines)


# Lines as the rules of the standard tell them apart, and bytes that follow no rule.
FIELDS = st.tuples(
    st.sampled_from([b"data"] * 4 + [b"event", b"id", b"retry", b"error", b"Data", b""]),
    st.sampled_from([b":", b": ", b":  ", b"", b"::"]),
    st.sampled_from([b"", b"x", b"a b", b"1 ", b"\0", b"\xff\xe2\x80", b"\xef\xbb\xbf", "\u2028\x85\v\f".encode()]),
).map(b"".join)
LINES = st.tuples(
    st.one_of(FIELDS, FIELDS, st.just(b""), st.just(b""), st.just(b'{"error": 1}'), st.binary(max_size=3)),
    st.sampled_from([b"\n", b"\n", b"\n", b"\r", b"\r\n"]),
).map(b"".join)
# Servers send whole lines or events in a packet; the way leaves them together, or cuts them anywhere.
PACKETS = st.lists(st.lists(LINES, max_size=3).map(b"".join), max_size=8)
BEGINNINGS = st.sampled_from([b"", b"\xef\xbb\xbf", b"data: 1\n\n"])
ENDS = FIELDS | st.just(b"")
CUTS = st.lists(st.integers(0, 60), max_size=3)


def cut(packets: list[bytes], places: list[int]) -> list[bytes]:
    """The packets, cut at some more places of the stream."""
    stream = b"".join(packets)
    ends = {0, len(stream), *(place for place in places if place < len(stream)), *accumulate(map(len, packets))}
    return [stream[start:end] for start, end in pairwise(sorted(ends))]


@settings(max_examples=300)
@given(BEGINNINGS, PACKETS, ENDS, CUTS)
@example(b"", [b"data: 1\n\n", b"data: 2\n\n", b"event: x\n", b"data: 3\n\n"], b"", [])
@example(b"", [b"event:  x\ndata:\n\n"], b"", [])
@example(b"data: 1\n\n", [b"data: a\rdata: b\n\n"], b"", [])
@example(b"", [b"data: 1\r\n\r\ndata: 2\r\n\r\n"], b"", [8, 9, 10, 11])
def test_any_bytes_in_any_split_are_read_as_by_the_standard(
    beginning: bytes, packets: list[bytes], end: bytes, places: list[int]
) -> None:
    chunks = cut([beginning, *packets, end], places)
    assume(not beyond_the_standard(b"".join(chunks)))
    found = [(name, data.decode("utf-8", errors="replace")) for name, data in parse(*chunks)]
    assert found == standard_reading(b"".join(chunks))


@given(BEGINNINGS, PACKETS, ENDS, CUTS)
def test_any_split_of_any_bytes_gives_the_same_events(
    beginning: bytes, packets: list[bytes], end: bytes, places: list[int]
) -> None:
    chunks = cut([beginning, *packets, end], places)
    assert parse(*chunks) == parse(b"".join(chunks))


@given(st.binary(max_size=60), CUTS)
def test_bytes_without_any_sense_are_read_as_by_the_standard(stream: bytes, places: list[int]) -> None:
    assume(not beyond_the_standard(stream))
    found = [(name, data.decode("utf-8", errors="replace")) for name, data in parse(*cut([stream], places))]
    assert found == standard_reading(stream)


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
        (b"\xef\xbb\xbferror: busy", [("error", b"busy")]),
        (b'\xef\xbb\xbf{"error": 1}', [("{", b'{"error": 1}')]),
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
