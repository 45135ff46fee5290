# Generated from openapi.yaml by specpress. Do not edit.
"""Closing what was dropped, at a moment when nothing can be awaited."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

Close: TypeAlias = Callable[[], Awaitable[None]]
Finalizer: TypeAlias = Callable[[Close], None]
"""Lets the event loop that it belongs to close something soon; does nothing once that loop is dead."""

_closing: set[object] = set()
"""Tasks that are not done yet: a loop itself does not keep them alive."""


def current_finalizer() -> Finalizer:
    """The runner of the event loop that is running now."""
    # Only a library that is imported already can be running.
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
        # The loop may be closed, at any time before or between these two lines.
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
