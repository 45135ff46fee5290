# Generated from openapi.yaml by specpress. Do not edit.
"""Keeping to a deadline with a client of the user's, whose connections are out of reach.

Its calls are made on another thread, which is left behind where they take too long: the caller gets its error in time,
while that thread goes on for as long as the server trickles and the timeouts of the user's client allow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

from .worker_thread import call_on_worker_thread

T = TypeVar("T")


def by_deadline(deadline_at: float | None, call: Callable[[], T], late: Callable[[T], object]) -> T:
    """What a call gives, or a TimeoutError at a point of the monotonic clock."""
    return call() if deadline_at is None else call_on_worker_thread(call, late=late, seconds=deadline_at - monotonic())


def pieces_by_deadline(deadline_at: float | None, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces of a body, or a TimeoutError at a point of the monotonic clock."""
    return pieces if deadline_at is None else _until(deadline_at, pieces)


def _until(deadline_at: float, pieces: Iterator[bytes]) -> Iterator[bytes]:
    while True:
        piece = call_on_worker_thread(lambda: next(pieces, None), late=_forget, seconds=deadline_at - monotonic())
        if piece is None:
            return
        yield piece


def _forget(piece: bytes | None) -> None:
    """A piece that came too late."""
