"""Deadlines for a client of the user, whose connections are out of reach.

Its calls run on a worker thread, which is left behind if they take too long: the caller gets the error in time, while
the thread goes on until the server is done or a timeout of the user's client ends the call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

from .worker_thread import call_on_worker_thread

T = TypeVar("T")


def by_deadline(deadline_at: float | None, call: Callable[[], T], late: Callable[[T], object]) -> T:
    """The result of a call. Raises TimeoutError at `deadline_at`, a time of the monotonic clock."""
    return call() if deadline_at is None else call_on_worker_thread(call, late=late, seconds=deadline_at - monotonic())


def pieces_by_deadline(deadline_at: float | None, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks of a body. Raises TimeoutError at `deadline_at`, a time of the monotonic clock."""
    return pieces if deadline_at is None else _until(deadline_at, pieces)


def _until(deadline_at: float, pieces: Iterator[bytes]) -> Iterator[bytes]:
    while True:
        piece = call_on_worker_thread(lambda: next(pieces, None), late=_forget, seconds=deadline_at - monotonic())
        if piece is None:
            return
        yield piece


def _forget(piece: bytes | None) -> None:
    """Drop a chunk that came too late."""
