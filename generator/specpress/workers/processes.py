"""Worker processes for work in the background."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Generator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any, Final, ParamSpec, Protocol, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

# Characters of a document or of Python; for less work, starting a process (about a second) does not pay.
_WORTH_PROCESSES: Final = 600_000
_SAFE_PATH: Final = "PYTHONSAFEPATH"


class Submit(Protocol):
    """Starts a call of a function that can be pickled, and returns a function that waits for its result."""

    def __call__(self, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
        """Start the call, in another process or later in this one."""
        ...


def here(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
    """A `Submit` without processes, which makes the call when its result is asked for."""
    return partial(function, *args, **kwargs)


def now(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
    """A `Submit` that makes the call at once; an exception is raised when the result is asked for."""
    future: Future[_T] = Future()
    try:
        future.set_result(function(*args, **kwargs))
    except Exception as error:  # noqa: BLE001 - raised by `future.result`
        future.set_exception(error)
    return future.result


@contextmanager
def background(size: int) -> Generator[Submit]:
    """A `Submit` for work of `size` characters: with worker processes, or in this process if the work is small."""
    if size < _WORTH_PROCESSES:
        yield here
        return
    with processes() as submit:
        yield submit


@contextmanager
def processes() -> Generator[Submit]:
    """A `Submit` with worker processes, or in this process where there can be none or no use of them.

    A worker starts when there is a call that no other one is free for, and stays until the end.
    """
    cores = os.cpu_count() or 1
    if cores < 2 or not _has_safe_path():
        yield here
        return
    with _safe_path():
        # The executor itself starts a process too, which looks after semaphores.
        pool = ProcessPoolExecutor(min(cores, 8), mp_context=get_context("spawn"), initializer=_begin)
        try:
            yield partial(_submit, pool)
        finally:
            pool.shutdown(cancel_futures=True)


def in_a_process_of_its_own(function: Callable[[], None]) -> None:
    """Make a call of a function that can be pickled in another process, which gives way to others; wait for its end.

    The call is made in this process where another one would execute files of the working folder.
    """
    if not _has_safe_path():
        function()
        return
    with _safe_path():
        process = get_context("spawn").Process(target=_politely, args=(function,), daemon=True)
        process.start()
    process.join()


def _politely(function: Callable[[], None]) -> None:
    _begin()
    if sys.platform != "win32":
        os.nice(10)
    function()


def _has_safe_path() -> bool:
    """Whether `_safe_path` is any help: Python may have been told to ignore the variable."""
    return bool(sys.flags.safe_path) or not sys.flags.ignore_environment


@contextmanager
def _safe_path() -> Generator[None]:
    """Keep the working folder off the path of processes that start meanwhile: they would execute a `types.py` there."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before


def terminate_processes() -> None:
    """End the worker processes; otherwise the interpreter waits for their work before it exits."""
    for process in active_children():
        process.terminate()


def _begin() -> None:
    """Initialize a worker: the main process handles Ctrl-C, and garbage collection would only cost time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Exit when the main process is gone: a worker that waits for work would outlive it."""
    parent = parent_process()
    assert parent is not None, "this runs in processes that were started by another one"
    parent.join()
    os._exit(1)


def _submit(
    pool: ProcessPoolExecutor, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs
) -> Callable[[], _T]:
    call = partial(function, *args, **kwargs)
    try:
        # Pickled here, on a deep stack: the pool would do so on a thread with a stack too small for a deep document.
        return partial(_result, pool.submit(_unpacked, pickle.dumps(call)), call)
    except BrokenProcessPool:
        return call


def _unpacked(call: bytes) -> Any:  # Any: whatever the call gives
    return pickle.loads(call)()  # noqa: S301 - written by this very program


def _result(future: Future[_T], again: Callable[[], _T]) -> _T:
    try:
        return future.result()
    except BrokenProcessPool:
        # The system kills processes when memory is short; one call after the other may still fit.
        return again()
