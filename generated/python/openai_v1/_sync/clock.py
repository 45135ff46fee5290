# Generated from openapi.yaml by specpress. Do not edit.
"""Time and chance, as the client uses them; tests put others in their place."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Clock:
    """The time of the machine."""

    def monotonic(self) -> float:
        """Seconds that only ever grow, to measure with."""
        return time.monotonic()

    def now(self) -> float:
        """Seconds since 1970, to compare dates with."""
        return time.time()

    def random(self) -> float:
        """A number from 0 to 1."""
        return int.from_bytes(os.urandom(4), "big") / 2**32

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def within(self, seconds: float, wait: Callable[[], T]) -> T:
        """What is waited for. Nothing can break off a blocking call; the timeouts of its steps do, which are cut."""
        del seconds
        return wait()
