# Generated from openapi.yaml by specpress. Do not edit.
"""Closes streams and connections that were dropped without `close`, where nothing can be awaited."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib import import_module
from typing import Protocol, TypeAlias

Close: TypeAlias = Callable[[], Awaitable[None]]
Finalizer: TypeAlias = Callable[[Close], None]
"""Schedules a close in its event loop; does nothing after that loop is closed."""


class _TrioToken(Protocol):
    """Stands for one run of trio; a protocol, because trio need not be installed."""

    def run_sync_soon(self, function: Callable[[Close], object], close: Close) -> None: ...


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
    trio = import_module("trio")
    ended: type[Exception] = trio.RunFinishedError
    lowlevel = import_module("trio.lowlevel")
    spawn: Callable[[Close], object] = lowlevel.spawn_system_task
    try:
        token: _TrioToken = lowlevel.current_trio_token()
    except RuntimeError:
        return _nowhere

    def run(close: Close) -> None:
        with suppress(ended):
            token.run_sync_soon(spawn, close)

    return run


def _nowhere(_close: Close) -> None:
    return
