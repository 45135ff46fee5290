# Generated from openapi.yaml by specpress. Do not edit.
"""Where connections may be used: they belong to one event loop."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from typing import TypeVar

T = TypeVar("T")


def current_scope() -> object:
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


def is_trio(scope: object) -> bool:
    """Whether a scope is one of trio."""
    return type(scope).__module__.partition(".")[0] == "trio"


def forget_ended(opened: MutableMapping[object, T]) -> None:
    """Drop what event loops have opened that are closed now; nothing else can be done with it."""
    ended = [scope for scope in opened if _has_ended(scope)]
    if ended:
        import gc
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            for scope in ended:
                del opened[scope]
            gc.collect()  # a connection of asyncio refers to itself, and only this closes it


def _has_ended(scope: object) -> bool:
    """Whether nothing can be awaited in a scope any more, as seen from another one."""
    is_closed = getattr(scope, "is_closed", None)
    return bool(is_closed()) if callable(is_closed) else False
