"""The clock and the random numbers of a client; tests replace them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Clock:
    """The clock of the machine."""

    monotonic = staticmethod(time.monotonic)
    """Seconds of the monotonic clock, to measure durations."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def random(self) -> float:
        """A random number from 0 to 1."""
        return int.from_bytes(os.urandom(4), "big") / 2**32

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    def within(self, seconds: float, wait: Callable[[], T]) -> T:
        """Wait for a result.

        A blocking call cannot be interrupted; instead its timeouts were shortened to these seconds.
        """
        del seconds
        return wait()
