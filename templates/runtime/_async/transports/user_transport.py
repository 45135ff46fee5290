"""The transport for `http_client`.

A client of httpx2 or httpx with the user's proxies, certificates, hooks or mocks.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from time import monotonic
from typing import Any

from ..._core.errors import InvalidArgumentError
from ..._core.headers import Headers
from ..._core.network.transport_errors import translated
from ..._core.request.body import Content
from ..._core.request.request import Request
from ..._core.response.content_coding import ContentDecoder, decode_whole
from .deadline_waits import by_deadline, pieces_by_deadline


class AsyncUserTransport:
    """Sends with the user's client, and never closes it."""

    def __init__(self, client: object) -> None:
        self._library = _library_of(client)
        self._client: Any = client  # Any: of one of two libraries with the same methods

    async def send(self, request: Request) -> AsyncUserResponse:
        """Send a request and wait for the status and headers of its response."""
        if request.certificate is not None:
            raise InvalidArgumentError(
                "A client certificate is not used with http_client: load it into the SSL context of that client."
            )
        timeout = request.timeout
        deadline_at = None if request.total is None else monotonic() + request.total
        try:
            built = self._client.build_request(
                request.method,
                request.url,
                headers=request.headers,
                content=_content(request.content),
                timeout=self._library.Timeout(
                    connect=timeout.connect, read=timeout.read, write=timeout.write, pool=timeout.pool
                ),
            )
            response: Any = await by_deadline(  # Any: of either library
                deadline_at,
                lambda: self._client.send(built, stream=True, follow_redirects=False),
                lambda late: late.aclose(),
            )
        except Exception as error:
            failure = translated(error, request)
            if failure is None:
                raise
            raise failure from error
        return AsyncUserResponse(response, request, deadline_at)

    async def close(self) -> None:
        """Does nothing: the client belongs to the user."""


class AsyncUserResponse:
    """A response of the user's client."""

    def __init__(self, response: Any, request: Request, deadline_at: float | None) -> None:  # Any: of either library
        self._response = response
        self._request = request
        self._deadline_at = deadline_at
        self.status_code: int = response.status_code
        self.headers = Headers(response.headers.multi_items())
        # If a hook or a mock has read the body already, it is stored decompressed.
        self._decoded = bool(response.is_stream_consumed)

    async def read(self, at_most: int | None = None) -> bytes:
        """Read the body: all of it, or about its first `at_most` bytes. Closes the response."""
        pieces: list[bytes] = []
        size = 0
        try:
            async for piece in self._raw():
                pieces.append(piece)
                size += len(piece)
                if at_most is not None and size >= at_most:
                    break
            content = b"".join(pieces)
            coding = self.headers.get("content-encoding")
            return content if coding is None or self._decoded else decode_whole(content, coding, at_most)
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error
        finally:
            await self.close()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The chunks of the body, as they arrive."""
        try:
            decoder = ContentDecoder("" if self._decoded else self.headers.get("content-encoding", ""))
            async for chunk in self._raw():
                for piece in decoder.decode(chunk):
                    yield piece
            decoder.finish()
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error

    def _raw(self) -> AsyncIterator[bytes]:
        pieces: AsyncIterator[bytes] = self._response.aiter_bytes() if self._decoded else self._response.aiter_raw()
        return pieces_by_deadline(self._deadline_at, pieces)

    async def close(self) -> None:
        """Give the connection back; may be called more than once."""
        await self._response.aclose()


def _content(content: Content | None) -> bytes | AsyncIterator[bytes] | None:
    return content if content is None or isinstance(content, bytes) else content.apieces()


def _library_of(client: object) -> Any:  # Any: a module
    """The module, httpx2 or httpx, whose client this is. Raises TypeError if it is neither's."""
    for kind in type(client).__mro__:
        name = kind.__module__.partition(".")[0]
        if name in ("httpx2", "httpx") and isinstance(client, sys.modules[name].AsyncClient):
            return sys.modules[name]
    import httpx2

    wanted = httpx2.AsyncClient.__name__
    given = f"{type(client).__module__}.{type(client).__name__}"
    raise TypeError(f"http_client must be a httpx2.{wanted}, not a {given}; one of httpx will do too")
