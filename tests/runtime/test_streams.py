"""The life of a stream: who closes it, and when; what it does with any bytes; what it adds up to."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_v1 import AsyncOpenAI, OpenAI
from openai_v1._core.collect import Collector
from openai_v1._core.errors import APIError, APITimeoutError, IncompleteStreamError, InvalidArgumentError
from openai_v1._core.events import EventDecoder
from openai_v1._core.headers import Headers
from openai_v1._core.line_parsers import LineParser, WholeParser
from openai_v1._core.model import ABSENT, Model
from openai_v1._core.operation import Collect, Events, Finish, Lines
from openai_v1._core.response import HTTPResponse

from .twins import Twin

HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Request-Id: req_9\r\nTransfer-Encoding: chunked\r\n\r\n"
)
EVENT = (
    b'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m",'
    b'"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":null}]}\n\n'
)


class OpenStream:
    """A server that sends the start of one stream and then is silent; `closed` is set when the client hangs up."""

    def __init__(self, events: int) -> None:
        self.closed = threading.Event()
        self._events = events
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(HEAD + b"%x\r\n%s\r\n" % (len(EVENT), EVENT) * self._events)
            connection.settimeout(10)
            try:
                # Whatever else comes of the request belongs to its body.
                while connection.recv(65536):
                    pass
            except OSError:
                return
            self.closed.set()

    @classmethod
    @contextmanager
    def run(cls, events: int = 3) -> Generator[OpenStream, None, None]:
        server = cls(events)
        server._thread.start()
        try:
            yield server
        finally:
            server._socket.close()


def create(client: Any) -> Any:
    return client.chat.completions.create(model="m", messages=[], stream=True)


class Stop(Exception):
    """What the program inside a `with` block may raise."""


def leave_early(client: Any, twin: Twin, *, failing: bool) -> Any:
    """Take one event, then leave the block, by `break` or by an exception."""
    if twin.name == "sync":
        with create(client) as stream:
            for _ in stream:
                if failing:
                    raise Stop
                break
        return stream.response.request_id

    async def main() -> Any:
        async with await create(client) as stream:
            async for _ in stream:
                if failing:
                    raise Stop
                break
        return stream.response.request_id

    return main()


@pytest.mark.parametrize("failing", [False, True])
def test_leaving_the_block_closes_at_once(twin: Twin, failing: bool) -> None:
    with OpenStream.run() as server:

        def use(client: Any) -> Any:
            return leave_early(client, twin, failing=failing)

        if failing:
            with pytest.raises(Stop):
                twin.call(use, base_url=server.base_url)
        else:
            assert twin.call(use, base_url=server.base_url) == "req_9"
        assert server.closed.wait(5)


def test_a_cancelled_task_closes_at_once() -> None:
    async def main(server: OpenStream) -> None:
        async with AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
            seen = asyncio.Event()

            async def read() -> None:
                async with await create(client) as stream:
                    async for _ in stream:
                        seen.set()

            task = asyncio.create_task(read())
            await asyncio.wait_for(seen.wait(), 5)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.closed.wait, 5)

    with OpenStream.run() as server:
        asyncio.run(main(server))


def test_a_dropped_stream_gives_its_connection_back_and_warns() -> None:
    with OpenStream.run() as server, OpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
        stream = create(client)
        next(stream)
        with pytest.warns(ResourceWarning, match=r"<CollectableStream of POST .*> was dropped before its end"):
            del stream
        assert server.closed.wait(5)


def test_a_dropped_asynchronous_stream_gives_its_connection_back_and_warns() -> None:
    async def main(server: OpenStream) -> None:
        async with AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url) as client:
            stream = await create(client)
            await anext(stream)
            with pytest.warns(ResourceWarning, match="was dropped before its end"):
                del stream
            assert await asyncio.to_thread(server.closed.wait, 5)

    with OpenStream.run() as server:
        asyncio.run(main(server))


def test_a_stream_that_outlives_its_loop_touches_nothing(recwarn: pytest.WarningsRecorder) -> None:
    kept: list[Any] = []

    async def main(server: OpenStream) -> None:
        client = AsyncOpenAI(api_key="sk-test-key", base_url=server.base_url)
        kept.append(await create(client))
        await anext(kept[0])

    with OpenStream.run() as server:
        asyncio.run(main(server))
        kept.clear()
        gc.collect()
    assert any("was dropped before its end" in str(one.message) for one in recwarn)
    assert not any("never awaited" in str(one.message) for one in recwarn)


def test_a_stream_that_was_read_to_its_end_or_closed_does_not_warn(twin: Twin) -> None:
    with OpenStream.run() as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        twin.call(lambda client: leave_early(client, twin, failing=False), base_url=server.base_url)
        gc.collect()
    assert [one for one in caught if "dropped" in str(one.message)] == []


def test_silence_is_a_timeout_with_the_request_id(twin: Twin) -> None:
    with OpenStream.run() as server, pytest.raises(APITimeoutError) as caught:
        twin.call(create, base_url=server.base_url, timeout=0.2)
    assert caught.value.request_id == "req_9"


def test_collecting_needs_every_event(twin: Twin) -> None:
    with OpenStream.run() as server:

        def use(client: Any) -> Any:
            if twin.name == "sync":
                with create(client) as stream:
                    next(stream)
                    return stream.collect()

            async def main() -> Any:
                async with await create(client) as stream:
                    await anext(stream)
                    return await stream.collect()

            return main()

        with pytest.raises(InvalidArgumentError, match="call it instead of iterating"):
            twin.call(use, base_url=server.base_url)


# Bytes


class Delta(Model):
    text: str | None = ABSENT


class Part(Model):
    number: int
    delta: Delta
    end: str | None = ABSENT


class Piece(Model):
    id: str
    parts: list[Part]


class Body(Model):
    text: str
    note: str | None = ABSENT


class Chapter(Model):
    number: int
    body: Body
    end: str | None = ABSENT


class Report(Model):
    id: str
    kind: str
    parts: list[Chapter]


COLLECT = Collect(Report, by="number", join=("text",), rename={"delta": "body"}, constants={"kind": "report"})
EVENTS = Events(Piece, terminator="[DONE]", finish=Finish("end", items="parts", key="number"), collect=COLLECT)


RESPONSE = HTTPResponse(
    status_code=200, headers=Headers([("X-Request-Id", "req_9")]), method="GET", url="http://h/v1/x"
)


def opened(reply: Events | Lines = EVENTS, content_type: str = "text/event-stream") -> EventDecoder:
    headers = Headers([("Content-Type", content_type), ("X-Request-Id", "req_9")])
    return EventDecoder(reply, msgspec.structs.replace(RESPONSE, headers=headers))


def outcome(stream: bytes, cuts: list[int], content_type: str = "text/event-stream") -> tuple[list[Any], str]:
    """The events, and the failure as text: for the same stream the same, however it is cut."""
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
    # How the first bytes look decides what the body is taken for, so that they come together.
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


# The whole


def collected(*events: dict[str, Any], collect: Collect = COLLECT) -> Any:
    collector = Collector(collect)
    for event in events:
        collector.add(event)
    return collector.result(RESPONSE)


def part(number: int, end: str | None = None, **delta: Any) -> dict[str, Any]:
    return {"number": number, "delta": delta, "end": end}


def test_texts_are_joined_and_the_last_of_anything_else_counts() -> None:
    report = collected(
        {"id": "a", "parts": [part(1, text="B", note="one")]},
        {"id": "a", "parts": [part(0, text="Hel", note=None)]},
        {"id": "b", "parts": [part(0, text="lo"), part(1, "stop", text=None, note="two")]},
        {"id": "", "parts": [part(0, "", text="")]},
        {"id": None, "parts": []},
    )
    assert isinstance(report, Report)
    assert report.to_dict() == {
        "id": "b",
        "kind": "report",
        "parts": [
            {"number": 0, "body": {"text": "Hello", "note": None}, "end": ""},
            {"number": 1, "body": {"text": "B", "note": "two"}, "end": "stop"},
        ],
    }
    assert report.request_id == "req_9"


def test_a_text_of_which_nothing_came_is_empty_where_it_must_be_there() -> None:
    report = collected({"id": "a", "parts": [part(0, "stop")]})
    assert report.parts[0].body.text == ""
    assert report.parts[0].body.note is None


def test_lists_without_keys_are_added_to_each_other() -> None:
    class Logs(Model):
        tokens: list[str]
        tops: list[dict[str, float]]
        usage: dict[str, int]

    logs = collected(
        {"tokens": ["a"], "tops": [{"a": 0.5}], "usage": {"total": 1}},
        {"tokens": ["b", "c"], "tops": [{"b": 0.25}], "usage": {"total": 3, "prompt": 1}},
        collect=Collect(Logs, by="index"),
    )
    assert logs.to_dict() == {
        "tokens": ["a", "b", "c"],
        "tops": [{"a": 0.5}, {"b": 0.25}],
        "usage": {"total": 3, "prompt": 1},
    }


def test_long_texts_are_collected_in_linear_time() -> None:
    report = collected(*[{"id": "a", "parts": [part(0, text="x" * 100)]}] * 20_000)
    assert len(report.parts[0].body.text) == 2_000_000
