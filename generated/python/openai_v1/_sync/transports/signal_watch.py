# Generated from openapi.yaml by specpress. Do not edit.
"""Ends calls of the main thread at a signal, where they are calls during which Python runs no signal handlers.

The interpreter writes each signal into a pipe. A thread that reads it ends the call, and the handler runs as soon as
the main thread is back in Python. After a handler that returns, the call would have to go on; so this is for programs
whose handlers all raise an exception, as Python's own for Ctrl-C does.
"""

from __future__ import annotations

import os
import time
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
_NO_FILE: Final = -1
_FIRST_MARK: Final = 128
"""Bytes from here on are marks that the main thread writes; those below are numbers of signals."""
_WAIT: Final = 0.0005
_MOST_WAITS: Final = 2000
"""How often the main thread waits for the other one to read a mark: a second in all."""
_seen: list[object] = []
"""The handlers of all signals at an earlier call, when each was harmless."""
_watches: list[SignalWatch] = []
"""The watch of this process; none before the first call."""


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
    """A pipe for signals and a thread that reads it.

    Both stay for the life of the process. At any moment an exception of a signal can leave this code, with the pipe
    still set as the file that the interpreter writes to: after it were closed, that would be a file of somebody else.
    """

    def __init__(self) -> None:
        self._end: Callable[[], object] | None = None
        self._program_file = _NO_FILE
        self._is_behind = False
        self._mark = self._read_mark = _FIRST_MARK
        self._reading, self._writing = os.pipe()
        os.set_blocking(self._writing, False)
        try:
            self._program_file = _set_wakeup(self._writing)
            Thread(target=self._work, name="signal watch", daemon=True).start()
        except (RuntimeError, ValueError):
            self._give_back()
            self._close_both()
            raise
        finally:
            self._give_back()

    def call(self, call: Callable[[], T], end: Callable[[], object]) -> T:
        """Return or raise what a call does, in the main thread.

        At a signal, another thread calls `end`, which must end the call; it may be called twice.
        """
        if self._is_behind:
            self._catch_up()
        try:
            try:
                self._end = end
                before = _set_wakeup(self._writing, warn_on_full_buffer=False)
                if before != self._writing:
                    self._program_file = before
                return call()
            finally:
                self._end = None
                self._give_back()
        except KeyboardInterrupt:
            self._is_behind = True
            self._end = None
            self._give_back()  # once more, because the signal may have come before
            end()  # if the signal came as the call ended, nobody has its result
            raise

    def _give_back(self) -> None:
        """Let the interpreter write signals into the file of the program, if it has one."""
        try:
            _set_wakeup(self._program_file)
        except (OSError, ValueError):  # the program has closed it, or this is not the main thread
            with suppress(ValueError):
                _set_wakeup(_NO_FILE)

    def _catch_up(self) -> None:
        """Wait until the thread has read the signals of the last call: one that it reads late must not end the next."""
        self._mark = _FIRST_MARK + (self._mark + 1) % (256 - _FIRST_MARK)
        with suppress(BlockingIOError):  # the pipe is full, and the thread about to read it
            os.write(self._writing, bytes((self._mark,)))
        for _ in range(_MOST_WAITS):
            if self._read_mark == self._mark:
                self._is_behind = False
                return
            time.sleep(_WAIT)

    def _work(self) -> None:
        while found := os.read(self._reading, 64):
            end = self._end
            marks = [one for one in found if one >= _FIRST_MARK]
            if end is not None and len(marks) < len(found):
                with suppress(Exception):  # the call has ended meanwhile
                    end()
            if marks:
                self._read_mark = marks[-1]

    def leave_to_parent(self) -> None:
        """Forget, in a forked process, the pipe that the thread of the parent reads."""
        with suppress(ValueError):
            found = _set_wakeup(_NO_FILE)
            if found not in (_NO_FILE, self._writing):
                _set_wakeup(found)
        self._close_both()

    def _close_both(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


def _leave_to_parent() -> None:
    while _watches:
        _watches.pop().leave_to_parent()


if os.name == "posix":
    os.register_at_fork(after_in_child=_leave_to_parent)
