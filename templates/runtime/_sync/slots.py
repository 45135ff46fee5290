"""How many connections may be open at once."""

from __future__ import annotations

from threading import Semaphore


class Slots:
    """Counts open connections; threads that find none left wait."""

    def __init__(self, count: int) -> None:
        self._free = Semaphore(count)

    def take(self, seconds: float | None) -> bool:
        """Whether there was one in time."""
        return self._free.acquire(timeout=seconds)

    def give_back(self) -> None:
        """Let the next one in."""
        self._free.release()
