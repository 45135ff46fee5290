"""Which calls are retried after a failure, and with which idempotency key."""

from __future__ import annotations

import pytest

from tests.cases.case import Case, declared
from tests.contract.server import Reply

WAIT = (("Retry-After", "0"),)


def tries(case: Case, name: str, reply: Reply, **arguments: object) -> int:
    """How often a call is sent whose first attempt fails."""
    case.server.requests.clear()
    case.replies([reply, Reply(204)])
    try:
        getattr(case.client(max_retries=2).things, name)(**arguments)
    except case.module().APIStatusError:
        return 1
    return len(case.server.requests)


@pytest.mark.parametrize(
    ("name", "status", "expected"),
    [
        ("list", 500, 2),
        ("list", 408, 2),
        ("list", 409, 1),
        ("list", 501, 1),
        ("create", 500, 1),
        ("create", 504, 1),
        ("create", 503, 1),
        ("change", 501, 2),
        ("change", 409, 2),
        ("change", 408, 1),
        ("replace", 409, 2),
        ("replace", 500, 1),
        ("keyed", 500, 2),
        ("named", 502, 2),
        ("named", 409, 1),
    ],
)
def test_tries(case: Case, name: str, status: int, expected: int) -> None:
    assert tries(case, name, Reply(status)) == expected


@pytest.mark.parametrize("name", ["list", "create", "change", "replace", "keyed", "named"])
@pytest.mark.parametrize("status", [429, 503])
def test_every_call_waits_as_the_server_asks(case: Case, name: str, status: int) -> None:
    assert tries(case, name, Reply(status, WAIT)) == 2


@pytest.mark.parametrize(("name", "header"), [("keyed", "idempotency-key"), ("named", "X-Request-Key")])
def test_a_key_stays_the_same(case: Case, name: str, header: str) -> None:
    tries(case, name, Reply(500))
    first, second = (request.header(header) for request in case.server.requests)
    assert first
    assert first == second


def test_no_key_is_made_up_where_none_is_declared(case: Case) -> None:
    tries(case, "create", Reply(503, WAIT))
    assert [request.header("Idempotency-Key") for request in case.server.requests] == [None, None]


def test_the_key_of_the_caller(case: Case) -> None:
    case.replies([Reply(204)] * 2)
    things = case.client().things
    things.keyed(idempotency_key="mine")
    assert case.sent.header("Idempotency-Key") == "mine"
    assert declared(things.keyed) == [], "one argument is enough"
    things.create(idempotency_key="mine")
    assert case.sent.header("Idempotency-Key") == "mine"
