# Generated from openapi.yaml by specpress. Do not edit.
"""Where connections may be used: they belong to one event loop."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from typing import TypeVar

T = TypeVar("T")


def current_event_loop() -> object:
    """The running event loop of asyncio, or what stands for it in trio."""
    # Only a library that is imported already can be running.
    if "asyncio" in sys.modules:
        from asyncio import get_running_loop

        try:
            return get_running_loop()
        except RuntimeError:
            if "trio" not in sys.modules:
                raise
    from trio.lowlevel import current_trio_token

    return current_trio_token()


def is_trio(loop: object) -> bool:
    """Whether a loop is one of trio."""
    return type(loop).__module__.partition(".")[0] == "trio"


def forget_closed(opened: MutableMapping[object, T]) -> None:
    """Drop what event loops have opened that are closed now; nothing else can be done with it."""
    ended = [loop for loop in opened if _is_closed(loop)]
    if ended:
        import gc
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            for loop in ended:
                del opened[loop]
            gc.collect()  # a connection of asyncio refers to itself, and only this closes it


def _is_closed(loop: object) -> bool:
    """Whether nothing can be awaited in a loop any more, as seen from another one."""
    is_closed = getattr(loop, "is_closed", None)
    return bool(is_closed()) if callable(is_closed) else False
