from __future__ import annotations

import pytest

from openai_v1._core.headers import Headers
from openai_v1._core.network.retry import delay_before_retry, is_retried

NOW = 1_000_000_000.0  # Sun, 09 Sep 2001 01:46:40 GMT


def delay(attempt: int = 0, headers: dict[str, str] | None = None, random: float = 0.0) -> float | None:
    pairs = [(name.replace("_", "-"), value) for name, value in (headers or {}).items()]
    return delay_before_retry(attempt, Headers(pairs), random=lambda: random, now=lambda: NOW)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_these_statuses_are_retried(status: int) -> None:
    assert is_retried(status, Headers())


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 413, 422])
def test_other_statuses_are_not(status: int) -> None:
    assert not is_retried(status, Headers())


def test_the_server_decides_first() -> None:
    assert is_retried(400, Headers([("x-should-retry", "true")]))
    assert not is_retried(500, Headers([("X-Should-Retry", "False")]))
    assert is_retried(500, Headers([("x-should-retry", "maybe")]))


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
