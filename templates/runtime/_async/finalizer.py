"""Closes streams that were dropped without `close`, from `__del__`, where nothing can be awaited."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

Close: TypeAlias = Callable[[], Awaitable[None]]
Finalizer: TypeAlias = Callable[[Close], None]
"""Schedules a close in its event loop; does nothing after that loop is closed."""

_closing: set[object] = set()
"""Tasks that are not done: an event loop itself does not keep them alive."""


def current_finalizer() -> Finalizer:
    """The finalizer for the running event loop."""
    # Only a library that is already imported can be running.
    if "asyncio" in sys.modules:
        from asyncio import get_running_loop

        with suppress(RuntimeError):
            return _on_asyncio(get_running_loop())
    if "trio" in sys.modules:
        return _on_trio()
    return _nowhere


def _on_asyncio(loop: object) -> Finalizer:
    from asyncio import AbstractEventLoop, ensure_future

    def start(close: Close) -> None:
        task = ensure_future(close())
        _closing.add(task)
        task.add_done_callback(_closing.discard)

    def run(close: Close) -> None:
        # Another thread may close the loop at any time, even between these two lines.
        if isinstance(loop, AbstractEventLoop) and not loop.is_closed():
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(start, close)

    return run


def _on_trio() -> Finalizer:
    from trio import RunFinishedError
    from trio.lowlevel import current_trio_token, spawn_system_task

    try:
        token = current_trio_token()
    except RuntimeError:
        return _nowhere

    def run(close: Close) -> None:
        with suppress(RunFinishedError):
            token.run_sync_soon(spawn_system_task, close)

    return run


def _nowhere(_close: Close) -> None:
    return
