# Generated from openapi.yaml by specpress. Do not edit.
"""A response whose body must have come by a point in time, however slowly it trickles."""

from __future__ import annotations

from collections.abc import AsyncIterator

from .._core.errors import APITimeoutError
from .._core.headers import Headers
from .._core.request.request import Request
from .clock import AsyncClock
from .transport import AsyncIncomingResponse


class AsyncDeadlineResponse:
    """The response, with an error in place of what would come too late."""

    def __init__(self, incoming: AsyncIncomingResponse, request: Request, clock: AsyncClock, limit: float) -> None:
        self._incoming = incoming
        self._request = request
        self._clock = clock
        self._limit = limit
        self.status_code = incoming.status_code
        self.headers: Headers = incoming.headers

    async def read(self, limit: int | None = None) -> bytes:
        """All of the body, decompressed, or not much more than the first `limit` bytes of it; closes the response."""
        pieces: list[bytes] = []
        size = 0
        try:
            async for piece in self.chunks():
                pieces.append(piece)
                size += len(piece)
                if limit is not None and size >= limit:
                    break
        finally:
            await self.close()
        return b"".join(pieces)

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body in pieces, as they come."""
        chunks = self._incoming.chunks()
        while True:
            try:
                chunk = await self._clock.within(self._limit - self._clock.monotonic(), lambda: anext(chunks, None))
            except (TimeoutError, APITimeoutError) as error:
                if self._clock.monotonic() < self._limit and isinstance(error, APITimeoutError):
                    raise
                raise deadline_error(self._request) from error
            if chunk is None:
                return
            yield chunk
            if self._clock.monotonic() >= self._limit:
                raise deadline_error(self._request)

    async def close(self) -> None:
        """Give the connection back; more than once is allowed."""
        await self._incoming.close()


def deadline_error(request: Request) -> APITimeoutError:
    """The error for a call that took too long as a whole."""
    return APITimeoutError(
        f"{request.method} {request.shown_url}: the deadline of the call has passed.", retryable=False
    )
