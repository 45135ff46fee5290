"""Streams of FastAPI: items that it documents with `itemSchema`, and replies documented by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.frameworks.calls import EVERY_WAY, Calls, Program, Way, collected
from tests.frameworks.live import Live
from tests.frameworks.row import row

TICKS = [(1, "tick"), (2, "zwei")]


def ticks(items: Any) -> bool:
    return [(item.number, item.message) for item in items] == TICKS


def datas(items: Any) -> bool:
    return [(item.data.number, item.data.message) for item in items] == TICKS


async def events(calls: Calls, operation: str, **named: Any) -> list[tuple[Any, ...]]:
    """Name, id, retry and data of each event."""
    stream = await calls.open(operation, **named)
    return [(event.event, event.id, event.retry, event.data) for event in await collected(stream.events())]


async def last_event_id(calls: Calls) -> Any:
    stream = await calls.open("GET /item-streams/named-events")
    await collected(stream)
    return stream.last_event_id


DOCUMENTED = [
    row("events are typed", lambda calls: calls("GET /item-streams/events"), datas),
    row("events of a POST are typed", lambda calls: calls("POST /item-streams/events", number=1, message="m"), lambda items: [item.data.number for item in items] == [1]),
    row("lines are typed", lambda calls: calls("GET /item-streams/lines"), ticks),
    row("lines of strings", lambda calls: calls("GET /item-streams/plain-lines"), ["one", "two"]),
    row(
        "name, id and retry of each event",
        lambda calls: events(calls, "GET /item-streams/named-events"),
        lambda found: [one[:3] for one in found] == [("tick", "one", 1500), ("note", "two", None), ("text", "three", None)],
    ),
    row("an event with a message is no error", lambda calls: calls("GET /item-streams/named-events"), lambda items: len(items) == 3),
    row("last event id", last_event_id, "three"),
    row(
        "go on after an event",
        lambda calls: calls("GET /item-streams/named-events", last_event_id="one"),
        lambda items: len(items) == 2,
    ),
]  # fmt: skip

BY_HAND = [
    row("text in pieces", lambda calls: calls("GET /streams/text"), "once upon"),
    row("lines as text", lambda calls: calls("GET /streams/ndjson"), ['{"number": 1}', '{"number": 2}']),
    row("events as text", lambda calls: calls("GET /streams/chat"), ["Hello", "42"]),
]  # fmt: skip


@EVERY_WAY
@pytest.mark.parametrize(("program", "expected"), DOCUMENTED)
def test_streams_with_item_schema(radio: Live, way: Way, program: Program, expected: Any) -> None:
    radio.expect(way, program, expected)


@EVERY_WAY
@pytest.mark.parametrize(("program", "expected"), BY_HAND)
def test_streams_by_hand(kitchen: Live, way: Way, program: Program, expected: Any) -> None:
    kitchen.expect(way, program, expected)
