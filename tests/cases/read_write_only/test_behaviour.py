"""Responses have no write-only properties, requests no read-only ones."""

from __future__ import annotations

import inspect

from tests.cases.case import Case


def test_reply_view(case: Case) -> None:
    case.reply({"id": 1, "name": "Ann", "friend": {"id": 2, "badge": {"label": "x"}}})

    user = case.client().things.create(name="Ann", password="p")

    assert (user.id, user.friend.badge.label) == (1, "x")
    assert "password" not in type(user).__annotations__
    assert "secret" not in type(user.friend).__annotations__


def test_request_view(case: Case) -> None:
    case.reply({"id": 1, "name": "Ann"})

    case.client().things.create(name="Ann", password="p", friend={"secret": "s"})

    assert case.sent_json == {"name": "Ann", "password": "p", "friend": {"secret": "s"}}
    assert set(case.types.FriendDict.__annotations__) == {"secret"}
    assert "id" not in inspect.signature(case.client().things.create).parameters


def test_a_fetched_model_is_sent_without_what_the_server_owns(case: Case) -> None:
    case.reply({"id": 1, "name": "Ann", "friend": {"id": 2, "badge": {"label": "x"}}, "more": 1})
    user = case.client().things.create(name="Ann", password="p")

    case.reply({"id": 1, "name": "Ann"})
    case.client().things.create(name="Ann", password="p", friend=user.friend)

    assert case.sent_json["friend"] == {}
    assert user.to_dict()["friend"]["id"] == 2, "only what is sent leaves it out"
