"""Additional properties are kept, with the type that the document gives them."""

from __future__ import annotations

import datetime as dt

from tests.cases.case import Case

REPLY = {
    "prices": {"a": 1.5, "b": 2},
    "free": {"x": [1]},
    "empty": {"y": None},
    "closed": {"name": "n", "surprise": 1},
    "open": {"name": "n", "one": {"x": 1}, "two": {"x": 2}},
    "by_pattern": {"name": "n", "n-1": 5, "d-1": "2030-01-02"},
}


def test_reply(case: Case) -> None:
    case.reply(REPLY)

    thing = case.client().things.create()

    assert thing.prices == {"a": 1.5, "b": 2}
    assert thing.closed.extra == {"surprise": 1}
    assert thing.open.extra["two"] == case.types.Point(x=2)
    assert thing.by_pattern.extra == {"n-1": 5, "d-1": dt.date(2030, 1, 2)}
    assert thing.to_dict() == REPLY


def test_request(case: Case) -> None:
    case.reply({})

    case.client().things.create(**REPLY)

    assert case.sent_json == REPLY


def test_extra_that_does_not_fit_is_kept(case: Case) -> None:
    case.reply({"open": {"name": "n", "one": 7}})

    thing = case.client().things.create()

    assert thing.open.extra == {"one": 7}
    assert thing.to_dict() == {"open": {"name": "n", "one": 7}}
