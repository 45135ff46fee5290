# Generated from openapi.yaml by specpress. Do not edit.
"""Decides whether a failed attempt is retried, and after how long."""

from __future__ import annotations

import math
from _thread import allocate_lock
from collections.abc import Callable, Mapping
from typing import Final

from ..._settings import NEVER_RETRIED
from ..errors import APIConnectionError, APIError, APIStatusError, APITimeoutError
from ..retry_rules import RetryRules

FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 8.0
LONGEST_ASKED_DELAY: Final = 60.0
_WAITING_STATUSES: Final = frozenset((429, 503))
"""With a wait that the server asks for, these say that it has not begun with the call."""


class RetryQuota:
    """Tokens that retries spend and successes refill, so that clients do not overload a server that is down.

    `is_used`: some are spent; else there is nothing to give back.
    """

    CAPACITY: Final = 500
    RETRY: Final = 5
    TIMEOUT: Final = 10
    """A timeout costs more, because the server may still be working on the call."""

    def __init__(self) -> None:
        self._left = self.CAPACITY
        self.is_used = False
        self._lock = allocate_lock()

    def take(self, error: APIError) -> int | None:
        """Spend the tokens for one retry after this error; returns their number, None if too few are left."""
        cost = self.TIMEOUT if isinstance(error, APITimeoutError) else self.RETRY
        with self._lock:
            if cost > self._left:
                return None
            self._left -= cost
            self.is_used = True
            return cost

    def give_back(self, cost: int) -> None:
        """Refill after a success: the cost of its last retry, or one token if there was none."""
        with self._lock:
            self._left = min(self._left + (cost or 1), self.CAPACITY)
            self.is_used = self._left < self.CAPACITY


def delay_after(
    failure: APIError,
    attempt: int,
    *,
    max_retries: int,
    repeatable: bool,
    rules: RetryRules,
    remaining: float | None,
    random: Callable[[], float],
    now: Callable[[], float],
) -> float | None:
    """Seconds to wait after attempt number `attempt` (from 0); None if there is no other attempt.

    `repeatable`: sending the call twice does no more than sending it once. `remaining` is the seconds until the
    deadline: there is no attempt that would start after it.
    """
    if attempt >= max_retries or not is_retryable(failure, rules, repeatable=repeatable):
        return None
    delay = delay_before_retry(attempt, failure.headers, random=random, now=now)
    return None if delay is None or (remaining is not None and delay >= remaining) else delay


def is_retryable(failure: APIError, rules: RetryRules, *, repeatable: bool) -> bool:
    """Whether another attempt may help, and does no harm.

    It does none if the server has not begun with the call. After that, only a repeatable call is sent again.
    """
    if isinstance(failure, APIStatusError):
        if failure.code in NEVER_RETRIED or failure.type in NEVER_RETRIED:
            return False
        return is_retried(failure.status_code, failure.headers, rules, repeatable=repeatable)
    return isinstance(failure, APIConnectionError) and failure.retryable and (failure.unsent or repeatable)


def is_retried(status_code: int, headers: Mapping[str, str], rules: RetryRules, *, repeatable: bool) -> bool:
    """Whether a call is sent again after a response with this status; the header `x-should-retry` takes precedence."""
    wish = headers.get("x-should-retry", "").strip().lower()
    if wish == "false" or (wish == "true" and repeatable):
        return wish == "true"
    if status_code in _WAITING_STATUSES and ("retry-after" in headers or "retry-after-ms" in headers):
        return True
    return repeatable and (str(status_code) in rules.statuses or f"{status_code // 100}XX" in rules.statuses)


def delay_before_retry(
    attempt: int, headers: Mapping[str, str], *, random: Callable[[], float], now: Callable[[], float]
) -> float | None:
    """Seconds to wait after attempt number `attempt` (from 0); None if the server asks for too long a wait."""
    asked = asked_delay(headers, now)
    if asked is not None:
        return asked if asked <= LONGEST_ASKED_DELAY else None
    # The exponent is limited, because 2.0 ** 2000 raises OverflowError.
    delay = min(FIRST_DELAY * 2.0 ** min(attempt, 10), LONGEST_DELAY)
    return delay * (1 - 0.25 * random())


def asked_delay(headers: Mapping[str, str], now: Callable[[], float]) -> float | None:
    """The seconds that a response asks to wait; None if it does not ask, or not for a positive finite time."""
    from_milliseconds = _positive(headers.get("retry-after-ms"), in_a_second=1000)
    if from_milliseconds is not None:
        return from_milliseconds
    text = headers.get("retry-after")
    seconds = _positive(text)
    if seconds is not None or text is None or not any(character.isalpha() for character in text):
        return seconds
    from email.utils import parsedate_to_datetime  # rarely needed, slow to import

    try:
        wait = parsedate_to_datetime(text).timestamp() - now()
    except (ValueError, TypeError, OverflowError):
        return None
    return wait if wait > 0 else None


def _positive(text: str | None, in_a_second: int = 1) -> float | None:
    """A number of units as seconds; None if the text is no number, or the result is not positive and finite."""
    try:
        number = float(text or "") / in_a_second
    except ValueError:
        return None
    return number if number > 0 and math.isfinite(number) else None
