"""The option `transport`: which HTTP library sends the requests."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Literal, TypeAlias

TransportName: TypeAlias = Literal["httpx2", "pyreqwest"]
_NAMES: Final = ("httpx2", "pyreqwest")


def checked_transport(name: TransportName | None, http_client: object) -> TransportName | None:
    """Check the option; None leaves the choice to the client."""
    if name is not None and name not in _NAMES:
        raise ValueError(f"transport must be one of {', '.join(map(repr, _NAMES))} or None, not {name!r}")
    if name is not None and http_client is not None:
        raise TypeError("transport and http_client exclude each other")
    if name == "pyreqwest" and not pyreqwest_is_installed():
        raise ValueError(
            "transport='pyreqwest' needs the package pyreqwest: install this client with the extra [fast]."
        )
    return name


def pyreqwest_is_installed() -> bool:
    """Whether the extra `fast` is installed and can be imported."""
    try:
        import_module("pyreqwest.client")
    except ImportError:
        return False  # a broken installation too
    return True
