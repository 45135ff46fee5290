# Generated from openapi.yaml by specpress. Do not edit.
"""A response whose body must be complete by a deadline, however slowly it arrives."""

from __future__ import annotations

from collections.abc import Iterator

from .._core.errors import APITimeoutError
from .._core.headers import Headers
from .._core.request.request import Request
from .clock import Clock
from .transport import IncomingResponse


class DeadlineResponse:
    """Wraps a response; reading its body raises APITimeoutError at `deadline_at`, a time of the monotonic clock."""

    def __init__(self, incoming: IncomingResponse, request: Request, clock: Clock, deadline_at: float) -> None:
        self._incoming = incoming
        self._request = request
        self._clock = clock
        self._deadline_at = deadline_at
        self.status_code = incoming.status_code
        self.headers: Headers = incoming.headers

    def read(self, at_most: int | None = None) -> bytes:
        """Read the body, decompressed: all of it, or about its first `at_most` bytes. Closes the response."""
        pieces: list[bytes] = []
        size = 0
        try:
            for piece in self.chunks():
                pieces.append(piece)
                size += len(piece)
                if at_most is not None and size >= at_most:
                    break
        finally:
            self.close()
        return b"".join(pieces)

    def chunks(self) -> Iterator[bytes]:
        """The chunks of the body, as they arrive."""
        chunks = self._incoming.chunks()
        while True:
            try:
                chunk = self._clock.within(self._deadline_at - self._clock.monotonic(), lambda: next(chunks, None))
            except (TimeoutError, APITimeoutError) as error:
                if self._clock.monotonic() < self._deadline_at and isinstance(error, APITimeoutError):
                    raise
                raise deadline_error(self._request) from error
            if chunk is None:
                return
            yield chunk
            if self._clock.monotonic() >= self._deadline_at:
                raise deadline_error(self._request)

    def close(self) -> None:
        """Give the connection back; may be called more than once."""
        self._incoming.close()


def deadline_error(request: Request) -> APITimeoutError:
    """The error for a call that exceeded its deadline."""
    return APITimeoutError(
        f"{request.method} {request.shown_url}: the deadline of the call has passed.", retryable=False
    )
