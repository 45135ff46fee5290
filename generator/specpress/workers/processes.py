"""Work that goes on in other processes while this one does something else."""

from __future__ import annotations

import gc
import os
import pickle
import signal
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

# Starting a process takes about a second, which the work on so many characters of a document or of Python pays back.
_WORTH_PROCESSES: Final = 600_000


class Submit(Protocol):
    """Starts a call, of a function that can be pickled; what it gives waits for the result."""

    def __call__(self, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
        """The function and its arguments go to another process."""
        ...


def here(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
    """A `Submit` without processes: the call is made when its result is asked for."""
    return partial(function, *args, **kwargs)


def now(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Callable[[], _T]:
    """Make the call at once; its result, or its exception, comes where that is asked for."""
    future: Future[_T] = Future()
    try:
        future.set_result(function(*args, **kwargs))
    except Exception as error:  # noqa: BLE001 - raised by `future.result`
        future.set_exception(error)
    return future.result


@contextmanager
def background(size: int) -> Generator[Submit]:
    """A `Submit` for work of a size, in characters; what is too small for processes is done here."""
    cores = os.cpu_count() or 1
    if size < _WORTH_PROCESSES or cores < 2:
        yield here
        return
    pool = ProcessPoolExecutor(min(cores, 8), mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield partial(_submit, pool)
    finally:
        pool.shutdown(cancel_futures=True)


def terminate_processes() -> None:
    """End the worker processes; otherwise the interpreter waits for their work before it exits."""
    for process in active_children():
        process.terminate()


def _begin() -> None:
    """As in the main process, whose business Ctrl-C is; and nothing lives long enough here to be looked through."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process that waits for work would outlive a main process that was killed."""
    parent = parent_process()
    assert parent is not None, "this runs in processes that were started by another one"
    parent.join()
    os._exit(1)


def _submit(
    pool: ProcessPoolExecutor, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs
) -> Callable[[], _T]:
    call = partial(function, *args, **kwargs)
    try:
        # Pickled here, where the stack is deep: the pool does so in a thread whose stack a deep document would break.
        return partial(_result, pool.submit(_unpacked, pickle.dumps(call)), call)
    except BrokenProcessPool:
        return call


def _unpacked(call: bytes) -> Any:  # Any: whatever the call gives
    return pickle.loads(call)()  # noqa: S301 - written by this very program


def _result(future: Future[_T], again: Callable[[], _T]) -> _T:
    try:
        return future.result()
    except BrokenProcessPool:
        # A process was killed, as the system does when memory is short; one after the other may still fit.
        return again()
