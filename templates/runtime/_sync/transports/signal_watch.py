"""Ends calls of the main thread at a signal, where they are calls during which Python runs no signal handlers.

The interpreter writes each signal into a pipe. A thread that reads it ends the call, and the handler runs as soon as
the main thread is back in Python. After a handler that returns, the call would have to go on; so this is for programs
whose handlers all raise an exception, as Python's own for Ctrl-C does.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from signal import default_int_handler, valid_signals
from threading import Thread
from typing import Any, Final, TypeVar

T = TypeVar("T")

# The functions of the module `signal`, which return enumerations, take thirty times as long.
_IN_C: Final[Any] = import_module("_signal")  # Any: a module without declared types
_get_handler: Final = _IN_C.getsignal
_set_wakeup: Final = _IN_C.set_wakeup_fd
_SIGNALS: Final = tuple(map(int, valid_signals()))
_HARMLESS: Final = (_IN_C.SIG_DFL, _IN_C.SIG_IGN, None, default_int_handler)
_seen: list[object] = []
"""The handlers of all signals at an earlier call, when each was harmless."""
_watches: list[SignalWatch] = []
"""The watch of this process; none before the first call, and after a signal."""


def signal_watch() -> SignalWatch | None:
    """A watch that can end calls of this program; None if a handler may return, or there can be no such watch."""
    handlers = [*map(_get_handler, _SIGNALS)]
    if handlers != _seen:
        if os.name != "posix" or not all(handler in _HARMLESS for handler in handlers):
            return None
        _seen[:] = handlers
    if not _watches:
        # Too many files are open; at its end, the interpreter starts no new threads; this is not its main thread.
        with suppress(OSError, RuntimeError, ValueError):
            _watches.append(SignalWatch())
    return _watches[0] if _watches else None


class SignalWatch:
    """A pipe for signals and a thread that reads it."""

    def __init__(self) -> None:
        self._end: Callable[[], object] | None = None
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._writing, False)
        try:
            _set_wakeup(_set_wakeup(self._writing))
            Thread(target=self._work, name="signal watch", daemon=True).start()
        except (RuntimeError, ValueError):
            self._close_both()
            raise

    def call(self, call: Callable[[], T], end: Callable[[], object]) -> T:
        """Return or raise what a call does, in the main thread.

        At a signal, another thread calls `end`, which must end the call; it may be called twice.
        """
        before = -1
        try:
            try:
                self._end = end
                before = _set_wakeup(self._writing, warn_on_full_buffer=False)
                return call()
            finally:
                self._end = None
                _set_wakeup(before)
        except KeyboardInterrupt:
            self._retire()
            end()  # if the signal came as the call ended, nobody has its result
            raise

    def _work(self) -> None:
        while os.read(self._reading, 64):
            end = self._end
            if end is not None:
                with suppress(Exception):  # the call has ended meanwhile
                    end()
        os.close(self._reading)

    def _retire(self) -> None:
        """End the thread: if it reads this signal late, it must not end the next call."""
        _watches.clear()
        os.close(self._writing)

    def leave_to_parent(self) -> None:
        """Forget, in a forked process, the pipe that the thread of the parent reads."""
        if self._end is not None:
            _set_wakeup(-1)
        self._close_both()

    def _close_both(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


def _leave_to_parent() -> None:
    while _watches:
        _watches.pop().leave_to_parent()


if os.name == "posix":
    os.register_at_fork(after_in_child=_leave_to_parent)
