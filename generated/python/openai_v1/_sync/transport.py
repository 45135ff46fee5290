# Generated from openapi.yaml by specpress. Do not edit.
"""The interface to HTTP libraries, which each transport implements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from .._core.headers import Headers
from .._core.request.request import Request


class IncomingResponse(Protocol):
    """A response whose status and headers have arrived; the body is read on demand."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Headers: ...

    def read(self, at_most: int | None = None) -> bytes:
        """Read the body, decompressed: all of it, or about its first `at_most` bytes. Closes the response."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """The chunks of the body, as they arrive."""
        ...

    def close(self) -> None:
        """Give the connection back; may be called more than once."""
        ...


class Transport(Protocol):
    """Sends requests. Failures on the network are raised as APIConnectionError."""

    def send(self, request: Request) -> IncomingResponse:
        """Send a request and wait for the status and headers of its response, which may be a redirect."""
        ...

    def close(self) -> None:
        """Close all connections; may be called more than once."""
        ...
