"""Null, absence and a value are three things."""

from __future__ import annotations

from tests.cases.case import Case
from tests.contract.server import Reply


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


def test_a_name_of_null_stands_beside_none(case: Case) -> None:
    case.reply({"name": None, "named_nothing": None})

    thing = case.client(strict=True).things.create(name=None, named_nothing=None)

    assert thing.named_nothing is None
    assert case.sent_json == {"name": None, "named_nothing": None}


def test_an_object_that_springdoc_calls_null(case: Case) -> None:
    case.replies(
        [Reply(200, (), b'{"name": null, "page": {"size": 7}}'), Reply(200, (), b'{"name": null, "page": null}')]
    )

    things = case.client(strict=True).things

    assert things.create(name=None).page.size == 7
    assert things.create(name=None, page={"size": 7}).page is None
    assert case.sent_json == {"name": None, "page": {"size": 7}}
