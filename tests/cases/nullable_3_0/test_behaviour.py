"""Null, absence and a value are three things."""

from __future__ import annotations

from tests.cases.case import Case


def test_null_absent_and_value(case: Case) -> None:
    case.reply({"name": None, "age": 3, "home": None, "list": [None, "a"]})

    thing = case.client().things.create(name="x")

    assert (thing.name, thing.age, thing.home, thing.list) == (None, 3, None, [None, "a"])
    assert thing.kind is None
    assert "kind" not in thing.to_dict(), "absent stays absent"
    assert thing.to_dict()["home"] is None, "null stays null"


def test_request_sends_null(case: Case) -> None:
    case.reply({"name": None})

    case.client().things.create(name=None, home=None, kind=None, list=["a", None])

    assert case.sent_json == {"name": None, "home": None, "kind": None, "list": ["a", None]}


def test_an_object_that_may_be_null_is_how_apispec_writes_null(case: Case) -> None:
    case.reply({"name": "x", "flat": {"street": "s"}})

    thing = case.client().things.create(name="x", flat=None)

    assert type(thing.flat) is case.types.Home
    assert case.sent_json == {"name": "x", "flat": None}
    assert case.types.Thing.__annotations__["flat"] == "Home | None"


def test_an_enum_of_null_alone_is_how_drf_spectacular_writes_null(case: Case) -> None:
    case.reply({"name": "x", "size": None})

    thing = case.client().things.create(name="x", size=None)

    assert thing.size is None
    assert case.sent_json == {"name": "x", "size": None}
    assert case.types.Thing.__annotations__["size"] == "SizeEnum | BlankEnum | None"
