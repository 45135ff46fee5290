"""A lock on an output folder, so that one run at a time writes to it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from specpress.openapi.diagnostics import SpecpressError

_PATIENCE: Final = 60.0
_PAUSE: Final = 0.02


class LockedError(SpecpressError):
    """Another run holds the lock for too long; nothing was written."""


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Generator[None]:
    """Hold the lock on a folder. Waits for another run; raises `LockedError` after a while.

    The operating system releases the lock if the process dies. It is on the folder itself, so no file is left behind.
    On systems without such locks, this does nothing.
    """
    lock = _system_lock()
    if lock is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _wait(lock, handle, folder, patience)
        yield
    finally:
        os.close(handle)


def _system_lock() -> Callable[[int], None] | None:
    """The function that locks an open file or raises `BlockingIOError`; None on systems without such locks."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    return lambda handle: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _wait(lock: Callable[[int], None], handle: int, folder: Path, patience: float) -> None:
    ends = time.monotonic() + patience
    while True:
        try:
            lock(handle)
        except BlockingIOError:
            if time.monotonic() > ends:
                raise LockedError(f"another run is writing in {folder}; wait until it has ended") from None
            time.sleep(_PAUSE)
        except OSError:
            return
        else:
            return
