"""Waits at exit for the threads of pyreqwest that are waking an event loop.

At its end the interpreter kills threads that are running Python code. If the thread belongs to Rust, that crashes the
whole process ("Fatal Python error: PyGILState_Release"). So the exit waits until such threads have left Python.
"""

from __future__ import annotations

import atexit
import sys
import time
from types import FrameType
from typing import Final

_LONGEST: Final = 0.5
_STEP: Final = 0.001
_WAKING: Final = "call_soon_threadsafe"
"""The method of an event loop that a thread of pyreqwest calls, and so the name of its first Python frame."""


def let_wakers_out_at_exit() -> None:
    """Register the wait at the end of the interpreter."""
    atexit.register(_let_out)


def _let_out() -> None:
    end = time.monotonic() + _LONGEST
    time.sleep(0)  # lets threads run that wait for the interpreter's lock
    while _is_waking() and time.monotonic() < end:
        time.sleep(_STEP)


def _is_waking() -> bool:
    """Whether a foreign thread is waking an event loop: its first Python frame is that of `call_soon_threadsafe`."""
    frames = sys._current_frames()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # documented for debugging
    return any(_first(frame) == _WAKING for frame in frames.values())


def _first(frame: FrameType) -> str:
    while frame.f_back is not None:
        frame = frame.f_back
    return frame.f_code.co_name
