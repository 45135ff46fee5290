# Generated from openapi.yaml by specpress. Do not edit.
"""What connections are told about time. The event loop breaks off whatever outlives a deadline, so that it is little."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from httpcore2 import AsyncNetworkBackend

    from .._core.request import Request


def network_backend() -> AsyncNetworkBackend | None:
    """What opens connections; None is what the library takes by itself."""
    return None


def timeouts(request: Request) -> dict[str, float | None]:
    """The timeouts of a request, as its connection wants them."""
    timeout = request.timeout
    return {"connect": timeout.connect, "read": timeout.read, "write": timeout.write, "pool": timeout.pool}
