"""The time that a client waits before it retries, if the server sets it. The clock is a fake."""

from __future__ import annotations

import time
from email.utils import formatdate

from .case import FaultCase, both, gives, raises, sleeps
from .connection_cases import fault, is_hello
from .retry_cases import GOOD, GROUP, TWO, USUAL, failing, then_good
from .server import Answer, Send
from .wire import error_body, whole


def _asked(name: str, text: str, header: str, low: float, high: float) -> FaultCase:
    right = both(gives(is_hello, tries=2), sleeps((low, high)))
    return then_good(
        f"retry-after-{name}",
        f"429 with {text}",
        right,
        failing(429, header),
        must=f"A wait of {low:g} to {high:g} s, then the result",
    )


def _in_ten_seconds(_request: bytes) -> bytes:
    return whole(error_body(), "429 Error", f"retry-after: {formatdate(time.time() + 10, usegmt=True)}")


CASES = (
    _asked("seconds", "`Retry-After: 3`", "retry-after: 3", 3, 3),
    _asked("fraction", "`Retry-After: 1.5`", "retry-after: 1.5", 1.5, 1.5),
    _asked("ms", "`retry-after-ms: 1500` and `Retry-After: 9`", "retry-after-ms: 1500\r\nretry-after: 9", 1.5, 1.5),
    _asked("sixty", "`Retry-After: 60`", "retry-after: 60", 60, 60),
    then_good(
        "retry-after-date",
        "429 with a date in ten seconds",
        both(gives(is_hello, tries=2), sleeps((8, 10.5))),
        Answer((Send(_in_ten_seconds),)),
        must="A wait of about ten seconds, then the result",
    ),
    _asked("past-date", "a date of the past", "retry-after: Sat, 08 Sep 2001 00:00:00 GMT", *USUAL),
    _asked("garbage", "`Retry-After: soon`", "retry-after: soon", *USUAL),
    _asked("negative", "`Retry-After: -5`", "retry-after: -5", *USUAL),
    _asked("nan", "`Retry-After: nan`", "retry-after: nan", *USUAL),
    _asked("empty", "an empty `Retry-After`", "retry-after:", *USUAL),
    _asked("ms-garbage", "`retry-after-ms: -1` and `Retry-After: 2`", "retry-after-ms: -1\r\nretry-after: 2", 2, 2),
    *(
        fault(
            f"retry-after-{name}",
            f"429 with {text}",
            "The error at once: nobody waits that long unasked",
            both(raises("RateLimitError", tries=1), sleeps()),
            failing(429, header),
            GOOD,
            group=GROUP,
            options=TWO,
        )
        for name, text, header in (
            ("an-hour", "`Retry-After: 3600`", "retry-after: 3600"),
            ("far-date", "a date in the year 2100", "retry-after: Fri, 01 Jan 2100 00:00:00 GMT"),
        )
    ),
)
