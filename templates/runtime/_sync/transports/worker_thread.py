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
from typing import Any, Generic, TypeVar

T = TypeVar("T")

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
        worker = _idle.pop() if _idle else _Worker()
    except IndexError:
        worker = _Worker()  # another thread was faster
    except RuntimeError:
        return call()  # at its end, the interpreter starts no new threads
    job = _Job(call, late)
    worker.start(job)
    try:
        job.wait(seconds)
    except BaseException:
        if left is not None:
            left()
        job.leave(grace)
        raise
    return job.result()


class _Job(Generic[T]):
    """One call and its result."""

    def __init__(self, call: Callable[[], T], late: Callable[[T], object]) -> None:
        self._call: Callable[[], T] | None = call
        self._late = late
        self._done = allocate_lock()
        self._done.acquire()
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._is_left = False

    def run(self) -> None:
        """Make the call, on the worker thread."""
        call, self._call = self._call, None
        assert call is not None, "a job is run once"
        try:
            self._results.append(call())
        except BaseException as error:  # noqa: BLE001  # it is raised in the thread of the caller
            self._error = error

    def finish(self) -> None:
        """Signal the caller that the call has ended."""
        self._done.release()
        if self._is_left and self._done.acquire(blocking=False):
            self._drop()
            self._done.release()  # the caller may still wait for the end of the call

    def wait(self, seconds: float | None) -> None:
        """Wait until the call has ended. Raises TimeoutError after so many seconds."""
        if not self._done.acquire(timeout=-1 if seconds is None else max(seconds, 0)):
            raise TimeoutError

    def leave(self, grace: float) -> None:
        """Stop waiting for the call, after giving it a last chance to end."""
        self._is_left = True
        # The thread that gets the lock first drops the result; the other one finds nothing more to drop.
        if self._done.acquire(timeout=grace):
            self._drop()

    def result(self) -> T:
        """The result of the call, or its exception."""
        error, self._error = self._error, None
        if error is None:
            return self._results.pop()
        try:
            raise error
        finally:
            del error  # breaks the reference cycle with its traceback

    def _drop(self) -> None:
        self._error = None
        while self._results:
            try:
                self._late(self._results.pop())
            except Exception:  # noqa: BLE001, S110  # there is no caller any more
                pass


class _Worker:
    """A thread that runs one call after another."""

    def __init__(self) -> None:
        self._job: _Job[Any] | None = None  # Any, here and below: whatever its call gives
        self._wanted = allocate_lock()
        self._wanted.acquire()
        Thread(target=self._work, name="blocking call", daemon=True).start()

    def start(self, job: _Job[Any]) -> None:
        """Run a call when the last one is done."""
        self._job = job
        self._wanted.release()

    def _work(self) -> None:
        while True:
            self._wanted.acquire()
            job, self._job = self._job, None
            assert job is not None, "the lock is released for a job"
            job.run()
            _idle.append(self)  # before the caller is signalled, which may have the next call
            job.finish()
            del job
