# Generated from openapi.yaml by specpress. Do not edit.
"""Identifies the running event loop: connections belong to one."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from importlib import import_module
from typing import TypeVar

T = TypeVar("T")


def current_event_loop() -> object:
    """The running event loop of asyncio, or the token of the running one of trio."""
    # Only a library that is already imported can be running.
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            running: object = asyncio.get_running_loop()
        except RuntimeError:
            if "trio" not in sys.modules:
                raise
        else:
            return running
    token: object = import_module("trio.lowlevel").current_trio_token()
    return token


def is_trio(loop: object) -> bool:
    """Whether an event loop is trio's."""
    return type(loop).__module__.partition(".")[0] == "trio"


def forget_closed(opened: MutableMapping[object, T]) -> None:
    """Remove the entries of event loops that are closed, whose connections cannot be used or closed any more."""
    ended = [loop for loop in opened if _is_closed(loop)]
    if ended:
        import gc
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            for loop in ended:
                del opened[loop]
            gc.collect()  # connections of asyncio are reference cycles, which only this closes


def _is_closed(loop: object) -> bool:
    """Whether another event loop is closed."""
    is_closed = getattr(loop, "is_closed", None)
    return bool(is_closed()) if callable(is_closed) else False
