# Generated from openapi.yaml by specpress. Do not edit.
"""The clock and the random numbers of a client; tests replace them."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from .event_loop import current_event_loop, is_trio

T = TypeVar("T")


class AsyncClock:
    """The clock of the machine."""

    monotonic = staticmethod(time.monotonic)
    """Seconds of the monotonic clock, to measure durations."""

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def random(self) -> float:
        """A random number from 0 to 1."""
        return int.from_bytes(os.urandom(4), "big") / 2**32

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking the event loop, under asyncio and trio alike."""
        import anyio  # loaded already, with the HTTP library

        await anyio.sleep(seconds)

    async def within(self, seconds: float, wait: Callable[[], Awaitable[T]]) -> T:
        """Wait for a result. Raises TimeoutError after so many seconds."""
        if is_trio(current_event_loop()):
            import anyio

            with anyio.fail_after(max(seconds, 0)):
                return await wait()
        from asyncio import timeout  # anyio's does not recognize a CancelledError that another library raises for it

        async with timeout(max(seconds, 0)):
            return await wait()
