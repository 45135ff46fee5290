# Generated from openapi.yaml by specpress. Do not edit.
"""Runs blocking calls on worker threads, so that the caller can stop waiting: at Ctrl-C, or at a deadline.

The caller waits for a lock, during which Python runs signal handlers: an exception of a handler ends the wait at once.
The call itself may be one during which Python cannot run them.
"""

from __future__ import annotations

import os
import sys
from _thread import allocate_lock
from collections.abc import Callable
from threading import Thread
from typing import Any, Final, TypeVar

T = TypeVar("T")

_NOTHING: Final = object()
_idle: list[_Worker] = []
if sys.platform != "win32":
    os.register_at_fork(after_in_child=_idle.clear)  # threads do not exist in a forked process


def call_on_worker_thread(
    call: Callable[[], T],
    *,
    late: Callable[[T], object],
    left: Callable[[], object] | None = None,
    grace: float = 0,
    seconds: float | None = None,
) -> T:
    """Return or raise what a call does. Raises TimeoutError after so many seconds; None waits forever.

    Args:
        late: Called with the result of a call that the caller stopped waiting for.
        left: Called when the caller stops waiting. It may end the call; otherwise the thread runs until the call ends.
        grace: Seconds to wait for the call to end after that.
    """
    try:
        worker = _idle.pop() if _idle else _started()
    except IndexError:
        worker = _started()  # another thread was faster
    except RuntimeError:
        return call()  # at its end, the interpreter starts no new threads
    worker.call = call
    worker.wanted.release()
    try:
        worker.wait(seconds)
    except BaseException:
        if left is not None:
            left()
        worker.leave(late, grace)
        raise
    error, worker.error = worker.error, None
    result: Any = worker.result  # Any: T, or nothing beside an error
    worker.result = _NOTHING
    _idle.append(worker)
    if error is None:
        returned: T = result
        return returned
    try:
        raise error
    finally:
        del error  # breaks the reference cycle with its traceback


def _started() -> _Worker:
    worker = _Worker()
    Thread(target=worker.work, name="blocking call", daemon=True).start()
    return worker


class _Worker:
    """A thread that makes one call after another, until a caller stops waiting for one.

    The lock `wanted` is released when there is a call, `done` when the call has ended.
    """

    def __init__(self) -> None:
        self.wanted = allocate_lock()
        self.wanted.acquire()
        self.done = allocate_lock()
        self.done.acquire()
        self.call: Callable[[], Any] | None = None  # Any, here and below: whatever the call gives
        self.result: Any = _NOTHING
        self.error: BaseException | None = None
        self._late: Callable[[Any], object] | None = None

    def work(self) -> None:
        """Make calls, on the thread of this worker."""
        while True:
            self.wanted.acquire()
            call, self.call = self.call, None
            if call is None:
                return
            try:
                self.result = call()
            except BaseException as error:  # noqa: BLE001  # it is raised in the thread of the caller
                self.error = error
            del call
            self.done.release()
            if self._late is not None:
                self.drop_if_unclaimed()
                return

    def wait(self, seconds: float | None) -> None:
        """Wait until the call has ended. Raises TimeoutError after so many seconds."""
        if not self.done.acquire(timeout=-1 if seconds is None else max(seconds, 0)):
            raise TimeoutError

    def leave(self, late: Callable[[Any], object], grace: float) -> None:
        """Stop waiting for the call, after giving it a last chance to end. The thread makes no other call."""
        self._late = late
        # The thread that gets the lock first drops the result; the other one finds nothing more to drop.
        if self.done.acquire(timeout=grace):
            self._drop()
            self.wanted.release()  # the worker may wait for another call

    def drop_if_unclaimed(self) -> None:
        """Drop the result of a call that the caller has left, unless the caller does."""
        if self.done.acquire(blocking=False):
            self._drop()
            self.done.release()  # the caller may still wait for the end of the call

    def _drop(self) -> None:
        result, self.result, self.error = self.result, _NOTHING, None
        if result is not _NOTHING and self._late is not None:
            try:
                self._late(result)
            except Exception:  # noqa: BLE001, S110  # there is no caller any more
                pass
