from __future__ import annotations

import pytest

from openai_v1._core.errors import APIConnectionError, APITimeoutError
from openai_v1._core.headers import Headers
from openai_v1._core.network.retry import delay_before_retry, is_retried, is_retryable
from openai_v1._core.retry_rules import USUAL_RULES, RetryRules

NOW = 1_000_000_000.0  # Sun, 09 Sep 2001 01:46:40 GMT


def delay(attempt: int = 0, headers: dict[str, str] | None = None, random: float = 0.0) -> float | None:
    pairs = [(name.replace("_", "-"), value) for name, value in (headers or {}).items()]
    return delay_before_retry(attempt, Headers(pairs), random=lambda: random, now=lambda: NOW)


WAIT = Headers([("Retry-After", "0")])


def retried(
    status: int, headers: Headers | None = None, *, repeatable: bool = True, rules: RetryRules = USUAL_RULES
) -> bool:
    return is_retried(status, headers or Headers(), rules, repeatable=repeatable)


@pytest.mark.parametrize("status", [408, 500, 502, 504])
def test_these_statuses_are_retried_where_that_is_safe(status: int) -> None:
    assert retried(status)
    assert not retried(status, repeatable=False)
    assert not retried(status, WAIT, repeatable=False)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_names_a_wait_has_not_begun(status: int) -> None:
    assert retried(status, WAIT, repeatable=False)
    assert not retried(status)


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 409, 413, 422, 501, 505])
def test_other_statuses_are_not(status: int) -> None:
    assert not retried(status)


def test_the_document_names_other_statuses() -> None:
    rules = RetryRules(statuses=("409", "5XX"))
    assert [status for status in (408, 409, 500, 501, 599) if retried(status, rules=rules)] == [409, 500, 501, 599]
    assert not retried(409, rules=rules, repeatable=False)
    assert retried(429, WAIT, rules=rules, repeatable=False)


def test_the_server_decides_first() -> None:
    assert retried(400, Headers([("x-should-retry", "true")]))
    assert not retried(400, Headers([("x-should-retry", "true")]), repeatable=False)
    assert not retried(500, Headers([("X-Should-Retry", "False")]))
    assert retried(500, Headers([("x-should-retry", "maybe")]))


@pytest.mark.parametrize("kind", [APIConnectionError, APITimeoutError])
def test_a_call_of_which_no_byte_was_sent_is_always_safe(kind: type[APIConnectionError]) -> None:
    assert is_retryable(kind(unsent=True), USUAL_RULES, repeatable=False)
    assert is_retryable(kind(), USUAL_RULES, repeatable=True)
    assert not is_retryable(kind(), USUAL_RULES, repeatable=False)
    assert not is_retryable(kind(retryable=False, unsent=True), USUAL_RULES, repeatable=True)


def test_delays_double_up_to_eight_seconds() -> None:
    assert [delay(attempt) for attempt in range(6)] == [0.5, 1, 2, 4, 8, 8]
    assert delay(5000) == 8


def test_jitter_takes_up_to_a_quarter_away() -> None:
    assert delay(1, random=1.0) == 0.75


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "3"}, 3),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after_ms": "1500", "retry_after": "9"}, 1.5),
        ({"retry_after": "Sun, 09 Sep 2001 01:46:50 GMT"}, 10),
        ({"retry_after": "60"}, 60),
    ],
)
def test_the_server_may_ask_for_a_delay(headers: dict[str, str], seconds: float) -> None:
    assert delay(3, headers) == seconds


@pytest.mark.parametrize("header", ["61", "86400", "Sun, 09 Sep 2001 02:46:50 GMT"])
def test_a_long_delay_is_not_waited_for(header: str) -> None:
    assert delay(0, {"retry_after": header}) is None


@pytest.mark.parametrize(
    "header", ["", "-1", "0", "nan", "inf", "soon", "Sat, 08 Sep 2001 00:00:00 GMT", "31 Foo 99999"]
)
def test_nonsense_means_the_usual_delay(header: str) -> None:
    assert delay(0, {"retry_after": header}) == 0.5
    assert delay(0, {"retry_after_ms": header}) == 0.5
