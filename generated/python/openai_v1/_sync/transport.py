# Generated from openapi.yaml by specpress. Do not edit.
"""What the client needs of an HTTP library: a few lines that an adapter fills in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from .._core.headers import Headers
from .._core.request.request import Request


class IncomingResponse(Protocol):
    """A response whose head has come; the body is read on demand."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Headers: ...

    def read(self, at_most: int | None = None) -> bytes:
        """All of the body, decompressed, or not much more than the first `at_most` bytes of it; closes the response."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """The body in pieces, as they come."""
        ...

    def close(self) -> None:
        """Give the connection back; more than once is allowed."""
        ...


class Transport(Protocol):
    """Sends requests; what goes wrong on the way is an APIConnectionError or a subclass of it."""

    def send(self, request: Request) -> IncomingResponse:
        """Send a request and wait for the head of its response; redirects are responses."""
        ...

    def close(self) -> None:
        """Close all connections; more than once is allowed."""
        ...
