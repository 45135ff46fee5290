"""Streams: each event has the type of the document, and no data is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.contract.server import Reply
from tests.frameworks.calls import Calls, Program, Way, collected
from tests.frameworks.wire.exchange import Exchange, Wire, of_json, of_type, wire_row

MESSAGES = 'data: {"text": "a"}\n\ndata: {"text": "ü"}\n\n'
NAMED = 'event: first\nid: 1\nretry: 1500\ndata: {"text": "a"}\n\nid: 2\ndata: {"text": "b"}\n\n'


def sse(text: str) -> Reply:
    return of_type("text/event-stream", text)


def texts(exchange: Exchange) -> bool:
    return exchange.types == ["Msg", "Msg"] and [one.text for one in exchange.result] == ["a", "ü"]


async def events(calls: Calls, operation: str) -> Any:
    stream = await calls.open(operation)
    return [(event.event, event.id, event.retry) for event in await collected(stream.events())]


ROWS = [
    wire_row("typed data", "event-streams", lambda calls: calls("GET /a"), texts, sse(MESSAGES)),
    wire_row("a member message is no error", "event-streams", lambda calls: calls("GET /a"), lambda one: len(one.result) == 2, sse('data: {"text": "a", "message": "m"}\n\ndata: {"text": "b"}\n\n')),
    wire_row("a member error is no error where the event fits", "event-streams", lambda calls: calls("GET /a"), lambda one: len(one.result) == 2, sse('data: {"text": "a", "error": {"message": "m"}}\n\ndata: {"text": "b"}\n\n')),
    wire_row("name, id and retry of typed events", "event-streams", lambda calls: events(calls, "GET /a"), lambda one: one.result[0] == ("first", "1", 1500), sse(NAMED)),
    wire_row("text", "event-streams", lambda calls: calls("GET /b"), lambda one: one.result == ["hello", "{}", "42"], sse("data: hello\n\ndata: {}\n\ndata: 42\n\n")),
    wire_row("text of two lines", "event-streams", lambda calls: calls("GET /b"), lambda one: one.result == ["one\ntwo"], sse("data: one\ndata: two\n\n")),
    wire_row("envelope", "event-streams", lambda calls: calls("GET /c"), lambda one: [(e.event, e.id, e.data.text) for e in one.result] == [("first", "1", "a"), (None, "2", "b")], sse(NAMED)),
    wire_row("one of two events", "event-streams", lambda calls: calls("GET /d"), lambda one: one.types == ["Msg", "Done"], sse('data: {"text": "a"}\n\ndata: {"usage": 3}\n\n')),
    wire_row("array means its items", "event-streams", lambda calls: calls("GET /f"), texts, sse(MESSAGES)),
    wire_row("no schema", "event-streams", lambda calls: calls("GET /g"), lambda one: len(one.result) == 2, sse(MESSAGES)),
    wire_row("no schema, text", "event-streams", lambda calls: calls("GET /g"), lambda one: len(one.result) == 2, sse("data: hello\n\ndata: there\n\n")),
    wire_row("ndjson array means its items", "event-streams", lambda calls: calls("GET /n"), texts, of_type("application/x-ndjson", '{"text": "a"}\n{"text": "ü"}\n')),
    wire_row("json-seq", "event-streams", lambda calls: calls("GET /q"), texts, of_type("application/json-seq", '\x1e{"text": "a"}\n\x1e{"text": "ü"}\n')),
    wire_row("stream beside a whole reply", "event-streams", lambda calls: calls("POST /both", stream=True), texts, sse(MESSAGES)),
    wire_row("whole reply beside a stream", "event-streams", lambda calls: calls("POST /both", stream=False), lambda one: one.result.usage == 3, of_json({"usage": 3})),
    wire_row("itemSchema", "item-schema-in-3.1", lambda calls: calls("GET /ev"), lambda one: [event.data for event in one.result] == ["hello"], sse("data: hello\n\n")),
]  # fmt: skip


@pytest.mark.parametrize(("document", "program", "expected", "reply"), ROWS)
def test_streams(
    wire: Wire, way: Way, document: str, program: Program, expected: Callable[[Exchange], bool], reply: Reply
) -> None:
    exchange = wire.exchange(way, document, program, reply)
    assert expected(exchange), exchange.result
