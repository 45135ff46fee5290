"""The status decides the type of the result."""

from __future__ import annotations

import inspect

from tests.cases.case import Case
from tests.contract.server import Reply


def test_the_status_decides(case: Case) -> None:
    client = case.client()
    case.reply({"id": "t"}, status=202)
    assert isinstance(client.jobs.start(), case.types.Ticket)
    case.reply({"value": 1}, status=200)
    assert isinstance(client.jobs.start(), case.types.Result)
    case.replies([Reply(204)])
    assert client.jobs.start() is None
    case.reply(["a"], status=206)
    assert client.jobs.start() == ["a"]


def test_the_signature_says_so(case: Case) -> None:
    returned = inspect.signature(type(case.client().jobs).start).return_annotation
    assert returned == "Result | Ticket | list[str] | None"


def test_a_status_without_a_body_gives_none(case: Case) -> None:
    case.replies([Reply(204)])
    assert case.client().jobs.stop("a") is None
    assert inspect.signature(type(case.client().jobs).stop).return_annotation == "None"


def test_headers_are_there_in_the_raw_response(case: Case) -> None:
    case.replies([Reply(200, (("X-Cost", "7"), ("Content-Type", "application/json")), b'{"value": 1}')])

    raw = case.client().jobs.with_raw_response.start()

    assert raw.headers["x-cost"] == "7"
    assert raw.parse().value == 1


def test_default_and_range(case: Case) -> None:
    client = case.client()
    case.reply({"value": 1}, status=201)
    assert client.jobs.any().value == 1
    case.reply({"value": 1}, status=299)
    assert client.jobs.range().value == 1
