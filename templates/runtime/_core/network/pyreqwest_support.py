"""Whether pyreqwest can be used in this process."""

from __future__ import annotations

import os

from ..options.transport_name import pyreqwest_is_installed


class _Used:
    """The id of the process that first used pyreqwest: its threads do not exist in a fork."""

    process: int | None = None


def pyreqwest_problem(*, in_trio: bool) -> str | None:
    """Why pyreqwest cannot be used here; None if it can."""
    if in_trio:
        return "it runs under asyncio only, and this is trio"
    if _Used.process not in (None, os.getpid()):
        return "this process was forked after its first use, and its threads did not come along"
    return None if pyreqwest_is_installed() else "the package pyreqwest is not installed"


def pyreqwest_is_used() -> None:
    """Remember that this process has used pyreqwest."""
    _Used.process = os.getpid()
