"""Limits how many connections are open at once, under asyncio and trio alike."""

from __future__ import annotations

import anyio


class AsyncSemaphore:
    """Counts open connections; a task that finds none left waits for one, first come, first served."""

    def __init__(self, count: int) -> None:
        self._free = anyio.Semaphore(count, fast_acquire=True)

    async def acquire(self, seconds: float | None) -> bool:
        """Whether a connection was free in time; None waits forever."""
        try:
            self._free.acquire_nowait()
        except anyio.WouldBlock:
            with anyio.move_on_after(seconds) as waiting:
                await self._free.acquire()
            return not waiting.cancelled_caught
        return True

    def release(self) -> None:
        """Let the next one in."""
        self._free.release()
