# Generated from openapi.yaml by specpress. Do not edit.
"""Whether a failed try is repeated, and after how long."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 8.0
LONGEST_ASKED_DELAY: Final = 60.0
_RETRIED_STATUSES: Final = frozenset((408, 409, 429))


def is_retried(status_code: int, headers: Mapping[str, str]) -> bool:
    """Whether a reply with this status may be followed by another try; `x-should-retry` of the server decides first."""
    wish = headers.get("x-should-retry", "").strip().lower()
    if wish in ("true", "false"):
        return wish == "true"
    return status_code in _RETRIED_STATUSES or status_code >= 500


def delay_before_retry(
    attempt: int, headers: Mapping[str, str], *, random: Callable[[], float], now: Callable[[], float]
) -> float | None:
    """Seconds to wait after try number `attempt` (from 0); None where the server asks for too long a wait."""
    asked = asked_delay(headers, now)
    if asked is not None:
        return asked if asked <= LONGEST_ASKED_DELAY else None
    # An exponent is bounded first: 2.0 ** 2000 is an OverflowError.
    delay = min(FIRST_DELAY * 2.0 ** min(attempt, 10), LONGEST_DELAY)
    return delay * (1 - 0.25 * random())


def asked_delay(headers: Mapping[str, str], now: Callable[[], float]) -> float | None:
    """The wait that a reply asks for; None where it asks for none, or for something that makes no sense."""
    milliseconds = _positive(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
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


def _positive(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if number > 0 and math.isfinite(number) else None
