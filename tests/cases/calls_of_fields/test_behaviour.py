"""A call that gives nothing but fields sends and gives what one with an option does, which takes another way."""

from __future__ import annotations

import json
import logging
from typing import Any, Final

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply

JSON: Final = ("Content-Type", "application/json")
JOB: Final = Reply(200, (JSON,), b'{"name": "a"}')
KEYS: Final = {"bearer": "b", "password": ("u", "p"), "key": "k", "query_key": "q", "cookie": "c"}
INNER_NAMES: Final = ("given", "fields", "operation", "method", "client", "config", "names")
ONE: Final = {"n": 1}
CALLS: Final[tuple[tuple[str, dict[str, Any], object], ...]] = (
    ("plain", ONE, ONE),
    ("plain", {}, {}),
    ("look_up", ONE, ONE),
    ("discard", ONE, ONE),
    ("public", ONE, ONE),
    ("key", ONE, ONE),
    ("query_key", ONE, ONE),
    ("cookie", ONE, ONE),
    ("password", ONE, ONE),
    ("several_keys", ONE, ONE),
    ("at", ONE, ONE),
    ("elsewhere", ONE, ONE),
    ("either", ONE, ONE),
    ("word", ONE, ONE),
    ("keywords", {"from_": "a", "class_": "b", "self_": "c"}, {"from": "a", "class": "b", "self": "c"}),
    ("inner_names", dict.fromkeys(INNER_NAMES, "a"), dict.fromkeys(INNER_NAMES, "a")),
    ("fixed", {"name": "a"}, {"kind": "thing", "size": 3, "name": "a"}),
    ("tagged", {"tags": [{"name": "a"}], "note": None}, {"tags": [{"kind": "tag", "name": "a"}], "note": None}),
    ("tagged", {"note": "a"}, {"note": "a"}),
)
REPLIES: Final = (
    JOB,
    Reply(201, (JSON,), b'{"kind": "tag", "name": "a"}'),
    Reply(204),
    Reply(200, (("Content-Type", "text/plain"),), b"null"),
    Reply(200, (JSON,), b"null"),
    Reply(400, (JSON,), b'{"name": "k"}'),
)


def seen(case: Case, result: object) -> tuple[object, ...]:
    """What a program and a server see of a call."""
    request = case.sent
    shown = (type(result), str(result) if isinstance(result, Exception) else result)
    return *shown, request.method, request.target, sorted(request.headers), request.body


def outcome(case: Case, name: str, reply: Reply, arguments: dict[str, Any]) -> tuple[object, ...]:
    case.replies([reply])
    with case.client(**KEYS) as client:
        try:
            return seen(case, getattr(client.jobs, name)(**arguments))
        except case.module().APIError as error:
            return seen(case, error)


async def outcome_of_async(case: Case, name: str, reply: Reply, arguments: dict[str, Any]) -> tuple[object, ...]:
    case.replies([reply])
    async with case.async_client(**KEYS) as client:
        try:
            return seen(case, await getattr(client.jobs, name)(**arguments))
        except case.module().APIError as error:
            return seen(case, error)


@pytest.mark.parametrize(("name", "arguments", "sent"), CALLS)
@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: f"{reply.status}-{reply.body.decode()}")
@pytest.mark.anyio
async def test_both_ways_are_the_same(
    case: Case, name: str, arguments: dict[str, Any], sent: object, reply: Reply
) -> None:
    direct = outcome(case, name, reply, arguments)
    if case.sent.body:
        assert case.sent_json == sent
    assert outcome(case, name, reply, {**arguments, "extra_headers": {}}) == direct
    assert await outcome_of_async(case, name, reply, arguments) == (
        await outcome_of_async(case, name, reply, {**arguments, "extra_headers": {}})
    )


def test_each_kind_of_credentials_goes_where_the_document_says(case: Case) -> None:
    case.replies([JOB] * 7)
    with case.client(**KEYS) as client:
        client.jobs.public(n=1)
        assert case.sent.header("Authorization") is None
        client.jobs.plain(n=1)
        assert case.sent.header("Authorization") == "Bearer b"
        client.jobs.key(n=1)
        assert (case.sent.header("X-Key"), case.sent.header("Authorization")) == ("k", None)
        client.jobs.query_key(n=1)
        assert case.sent.query == [("key", "q")]
        client.jobs.cookie(n=1)
        assert case.sent.header("Cookie") == "session=c"
        client.jobs.password(n=1)
        assert case.sent.header("Authorization") == "Basic dTpw"
        client.jobs.several_keys(n=1)
        assert (case.sent.query, case.sent.header("X-Key"), case.sent.header("Authorization")) == (
            [("key", "q")],
            "k",
            "Basic dTpw",
        )


@pytest.mark.parametrize("options", [{}, {"extra_headers": {}}])
def test_a_get_that_is_sent_to_another_place_is_recorded(
    case: Case, caplog: pytest.LogCaptureFixture, options: dict[str, Any]
) -> None:
    case.replies([Reply(302, (("Location", "/v1/plain"),)), JOB])
    with case.client(**KEYS) as client, caplog.at_level(logging.INFO, case.name):
        assert client.jobs.look_up(n=1, **options).name == "a"
    assert ["status 200" in one.getMessage() for one in caplog.records if one.name == case.name] == [True]


def test_a_null_that_is_text_is_text(case: Case) -> None:
    case.replies([Reply(200, (("Content-Type", "text/plain"),), b"null"), Reply(200, (JSON,), b"null")])
    with case.client(**KEYS) as client:
        assert client.jobs.word(n=1) == "null"
        assert client.jobs.word(n=1) is None


def test_fields_go_in_the_order_of_the_call(case: Case) -> None:
    case.replies([JOB])
    with case.client(**KEYS) as client:
        client.jobs.inner_names(**dict.fromkeys(reversed(INNER_NAMES), "a"))
    assert [*json.loads(case.sent.body)] == [*reversed(INNER_NAMES)]
