"""Which HTTP library carries the requests."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Final, Literal, TypeAlias

TransportName: TypeAlias = Literal["httpx2", "pyreqwest"]
_NAMES: Final = ("httpx2", "pyreqwest")


class _Used:
    """The process that pyreqwest was first used in: its threads do not live on in a fork of it."""

    process: int | None = None


def checked_transport(name: TransportName | None, http_client: object) -> TransportName | None:
    """A name that there is; None leaves the choice open."""
    if name is not None and name not in _NAMES:
        raise ValueError(f"transport must be one of {', '.join(map(repr, _NAMES))} or None, not {name!r}")
    if name is not None and http_client is not None:
        raise TypeError("transport and http_client exclude each other")
    if name == "pyreqwest" and not _is_installed():
        raise ValueError(
            "transport='pyreqwest' needs the package pyreqwest: install this client with the extra [fast]."
        )
    return name


def pyreqwest_problem(*, in_trio: bool) -> str | None:
    """Why pyreqwest cannot be used here; None if it can."""
    if in_trio:
        return "it runs under asyncio only, and this is trio"
    if _Used.process not in (None, os.getpid()):
        return "this process was forked after its first use, and its threads did not come along"
    return None if _is_installed() else "the package pyreqwest is not installed"


def pyreqwest_is_used() -> None:
    """Note that it runs in this process."""
    _Used.process = os.getpid()


def _is_installed() -> bool:
    try:
        import_module("pyreqwest.client")
    except ImportError:
        return False  # a broken installation too
    return True
