"""Arrays are lists; those of fixed length are tuples."""

from __future__ import annotations

import json

from tests.cases.case import Case

REPLY = {
    "pair": ["a", {"x": 1}],
    "open": ["a", 1, 2],
    "any": [1, "x", None],
    "matrix": [[1, 2.5]],
    "points": [{"x": 1}],
    "unnamed": ["a"],
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create()

    assert thing.pair == ("a", case.types.Point(x=1))
    assert thing.open == ["a", 1, 2]
    assert thing.points[0].x == 1
    assert type(thing.points[0]).__name__ == "ThingPointsItem"
    assert json.loads(thing.to_json()) == REPLY


def test_request(case: Case) -> None:
    case.reply({})

    case.client().things.create(**REPLY)

    assert case.sent_json == REPLY
