# Generated from openapi.yaml by specpress. Do not edit.
"""Whether pyreqwest can be used in this process."""

from __future__ import annotations

import os
import sys

from ..options.pyreqwest_engine import engine_problem


class _Used:
    """The id of the process that first used pyreqwest: its threads do not exist in a fork."""

    process: int | None = None


def pyreqwest_problem(*, in_trio: bool) -> str | None:
    """Why pyreqwest cannot be used here; None if it can."""
    if in_trio:
        return "it runs under asyncio only, and this is trio"
    if _Used.process not in (None, os.getpid()):
        return "this process was forked after its first use, and its threads did not come along"
    library = green_threads()
    if library is not None:
        return f"a wait for it would stop all green threads, and {library} has replaced Python's own threads"
    return engine_problem()


def pyreqwest_is_used() -> None:
    """Remember that this process has used pyreqwest."""
    _Used.process = os.getpid()


def green_threads() -> str | None:
    """The library that has put its green threads in the place of Python's threads or sockets: gevent or eventlet."""
    # Only a library that is already imported can have done it.
    patched = getattr(sys.modules.get("gevent.monkey"), "is_module_patched", None)
    if patched is not None and (patched("socket") or patched("threading")):
        return "gevent"
    patched = getattr(sys.modules.get("eventlet.patcher"), "is_monkey_patched", None)
    if patched is not None and (patched("socket") or patched("thread")):
        return "eventlet"
    return None
