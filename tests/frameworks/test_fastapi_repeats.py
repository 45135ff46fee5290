"""Which requests to FastAPI are retried after a failure, and which never are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.frameworks.calls import Calls, Way
from tests.frameworks.live import Live

COUNTS = [
    pytest.param("POST /repeats/post", {"status": 500}, 1, id="POST-500"),
    pytest.param("POST /repeats/post", {"status": 502}, 1, id="POST-502"),
    pytest.param("POST /repeats/post", {"status": 503}, 1, id="POST-503"),
    pytest.param("POST /repeats/post", {"status": 503, "wait": "0"}, 2, id="POST-503-with-Retry-After"),
    pytest.param("POST /repeats/post", {"status": 429, "wait": "0"}, 2, id="POST-429-with-Retry-After"),
    pytest.param("POST /repeats/post", {"status": 409}, 1, id="POST-409"),
    pytest.param("PATCH /repeats/patch", {"status": 500}, 1, id="PATCH-500"),
    pytest.param("GET /repeats/get", {"status": 500}, 2, id="GET-500"),
    pytest.param("GET /repeats/get", {"status": 409}, 1, id="GET-409"),
    pytest.param("GET /repeats/get", {"status": 504}, 2, id="GET-504"),
    pytest.param("PUT /repeats/put", {"status": 502}, 2, id="PUT-502"),
    pytest.param("POST /repeats/with-key", {"status": 500}, 2, id="POST-500-with-Idempotency-Key"),
]


@pytest.mark.parametrize(("operation", "given", "expected"), COUNTS)
def test_tries(kitchen: Live, way: Way, operation: str, given: dict[str, Any], expected: int) -> None:
    assert kitchen.run(way, tried(operation, given), max_retries=2)["count"] == expected


async def outcome_of(calls: Calls, operation: str, **given: Any) -> int | None:
    """The status of the error that a call raises."""
    try:
        await calls(operation, **given)
    except Exception as error:  # noqa: BLE001 - what the server saw is checked, too
        return getattr(error, "status_code", 0)
    return None


def tried(operation: str, given: dict[str, Any]) -> Callable[[Calls], Any]:
    async def program(calls: Calls) -> Any:
        key = uuid4().hex
        outcome = await outcome_of(calls, operation, key=key, **given)
        assert outcome in (None, given["status"])
        return await calls("GET /repeats/seen", key=key)

    return program


def test_the_idempotency_key_is_sent_only_where_it_is_declared(kitchen: Live, way: Way) -> None:
    plain = kitchen.run(way, tried("POST /repeats/post", {"status": 503, "wait": "0"}), max_retries=2)
    keyed = kitchen.run(way, tried("POST /repeats/with-key", {"status": 500}), max_retries=2)
    assert set(plain["keys"]) == {""}
    assert len(keyed["keys"]) == 2
    assert len(set(keyed["keys"])) == 1
    assert keyed["keys"][0]
