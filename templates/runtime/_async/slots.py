"""How many connections may be open at once, under asyncio and trio alike."""

from __future__ import annotations

import anyio


class AsyncSlots:
    """Counts open connections; those who find none left wait in line."""

    def __init__(self, count: int) -> None:
        self._free = anyio.Semaphore(count, fast_acquire=True)

    async def take(self, seconds: float | None) -> bool:
        """Whether there was one in time."""
        try:
            self._free.acquire_nowait()
        except anyio.WouldBlock:
            with anyio.move_on_after(seconds) as scope:
                await self._free.acquire()
            return not scope.cancelled_caught
        return True

    def give_back(self) -> None:
        """Let the next one in."""
        self._free.release()
