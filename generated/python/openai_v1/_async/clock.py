# Generated from openapi.yaml by specpress. Do not edit.
"""Time and chance, as the client uses them; tests put others in their place."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from .event_loop import current_event_loop, is_trio

T = TypeVar("T")


class AsyncClock:
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

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking the event loop, under asyncio and trio alike."""
        import anyio  # the HTTP library is loaded by now, and anyio with it

        await anyio.sleep(seconds)

    async def within(self, seconds: float, wait: Callable[[], Awaitable[T]]) -> T:
        """What is waited for, or a TimeoutError after so many seconds."""
        if is_trio(current_event_loop()):
            import anyio

            with anyio.fail_after(max(seconds, 0)):
                return await wait()
        from asyncio import timeout  # anyio's own does not know the CancelledError of other libraries as its doing

        async with timeout(max(seconds, 0)):
            return await wait()
