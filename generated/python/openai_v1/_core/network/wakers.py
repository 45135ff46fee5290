# Generated from openapi.yaml by specpress. Do not edit.
"""Threads that wake an event loop from outside of Python, and the end of the interpreter.

A thread that is still within Python when the interpreter ends is killed there, and one that came from Rust takes the whole
process with it ("Fatal Python error: PyGILState_Release"). So the last ones are let out before.
"""

from __future__ import annotations

import atexit
import sys
import time
from types import FrameType
from typing import Final

_LONGEST: Final = 0.5
_STEP: Final = 0.001


def let_wakers_out_at_exit() -> None:
    """See to it that threads which are waking an event loop get to the end of that before the interpreter ends."""
    atexit.register(_let_out)


def _let_out() -> None:
    end = time.monotonic() + _LONGEST
    time.sleep(0)  # whoever waits for the interpreter's lock gets it now
    while _is_waking() and time.monotonic() < end:
        time.sleep(_STEP)


def _is_waking() -> bool:
    """Whether a thread is in Python only to wake an event loop: what it called first is the loop's method for that."""
    frames = sys._current_frames()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # documented for debugging
    return any(_first(frame) == "call_soon_threadsafe" for frame in frames.values())


def _first(frame: FrameType) -> str:
    while frame.f_back is not None:
        frame = frame.f_back
    return frame.f_code.co_name
