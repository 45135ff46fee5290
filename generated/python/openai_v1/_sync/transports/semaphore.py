# Generated from openapi.yaml by specpress. Do not edit.
"""How many connections may be open at once."""

from __future__ import annotations

import threading


class Semaphore:
    """Counts open connections; a thread that finds none left waits for one."""

    def __init__(self, count: int) -> None:
        self._free = threading.Semaphore(count)

    def acquire(self, seconds: float | None) -> bool:
        """Whether a connection was free in time; None waits forever."""
        return self._free.acquire(timeout=seconds)

    def release(self) -> None:
        """Let the next one in."""
        self._free.release()
