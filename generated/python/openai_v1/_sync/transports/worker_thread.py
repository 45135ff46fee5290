# Generated from openapi.yaml by specpress. Do not edit.
"""Blocking calls made on another thread, so that the caller can leave them: by Ctrl-C, or because the time is up.

Python looks for signals while it waits for a lock, and so the caller does: what a handler raises ends the wait at once, and
the wait goes on after a handler that raises nothing. The call itself may be one that holds signals off.
"""

from __future__ import annotations

import os
import sys
from _thread import allocate_lock
from collections.abc import Callable
from threading import Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_idle: list[_Worker] = []
if sys.platform != "win32":
    os.register_at_fork(after_in_child=_idle.clear)  # threads stay with the parent


def call_on_worker_thread(
    call: Callable[[], T],
    *,
    late: Callable[[T], object],
    left: Callable[[], object] | None = None,
    grace: float = 0,
    seconds: float | None = None,
) -> T:
    """What a call returns or raises, or a TimeoutError after so many seconds.

    Args:
        late: What to do with the result of a call that was left.
        left: Is told that the call was left, and may make it end soon; otherwise its thread stays until it ends by itself.
        grace: Seconds to wait for that end.
    """
    try:
        worker = _idle.pop() if _idle else _Worker()
    except IndexError:
        worker = _Worker()  # another thread was faster
    except RuntimeError:
        return call()  # the interpreter ends, and starts no thread any more
    order = _Job(call, late)
    worker.start(order)
    try:
        order.wait(seconds)
    except BaseException:
        if left is not None:
            left()
        order.leave(grace)
        raise
    return order.result()


class _Job(Generic[T]):
    """One call, and what came of it."""

    def __init__(self, call: Callable[[], T], late: Callable[[T], object]) -> None:
        self._call: Callable[[], T] | None = call
        self._late = late
        self._done = allocate_lock()
        self._done.acquire()
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._is_left = False

    def run(self) -> None:
        """Make the call, on the thread that this runs on."""
        call, self._call = self._call, None
        assert call is not None, "an order is run once"
        try:
            self._results.append(call())
        except BaseException as error:  # noqa: BLE001  # it is raised where the result is wanted
            self._error = error

    def finish(self) -> None:
        """Say that it was made."""
        self._done.release()
        if self._is_left and self._done.acquire(blocking=False):
            self._drop()

    def wait(self, seconds: float | None) -> None:
        """Return once the call has ended; TimeoutError if that is not in time."""
        if not self._done.acquire(timeout=-1 if seconds is None else max(seconds, 0)):
            raise TimeoutError

    def leave(self, grace: float) -> None:
        """Let nobody wait for the call any more, after a last chance to end."""
        self._is_left = True
        # Whoever gets the lock now, this thread or the one of the call, is the only one to see the result.
        if self._done.acquire(timeout=grace):
            self._drop()

    def result(self) -> T:
        """What the call gave."""
        error, self._error = self._error, None
        if error is None:
            return self._results.pop()
        try:
            raise error
        finally:
            del error  # its traceback holds this frame

    def _drop(self) -> None:
        self._error = None
        while self._results:
            try:
                self._late(self._results.pop())
            except Exception:  # noqa: BLE001, S110  # nobody is left to be told
                pass


class _Worker:
    """A thread that makes one call after another."""

    def __init__(self) -> None:
        self._order: _Job[Any] | None = None  # Any, here and below: whatever its call gives
        self._wanted = allocate_lock()
        self._wanted.acquire()
        Thread(target=self._work, name="blocking call", daemon=True).start()

    def start(self, order: _Job[Any]) -> None:
        """Run an order, as soon as the last one is done with."""
        self._order = order
        self._wanted.release()

    def _work(self) -> None:
        while True:
            self._wanted.acquire()
            order, self._order = self._order, None
            assert order is not None, "the lock is released for an order"
            order.run()
            _idle.append(self)  # before the caller goes on, who may have the next order
            order.finish()
            del order
