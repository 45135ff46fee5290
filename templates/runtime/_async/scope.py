"""Where connections may be used: they belong to one event loop."""

from __future__ import annotations

import sys


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


def has_ended(scope: object) -> bool:
    """Whether nothing can be awaited in a scope any more, as seen from another one."""
    is_closed = getattr(scope, "is_closed", None)
    return bool(is_closed()) if callable(is_closed) else False
