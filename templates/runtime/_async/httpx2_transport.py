"""The transport that uses httpx2; imported at the first request, since httpx2 is slow to import."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from contextlib import contextmanager

import httpx2

from .._core.body import Content
from .._core.errors import APIConnectionError, APITimeoutError
from .._core.headers import Headers
from .._core.options import Timeout
from .._core.request import Request

_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)


class AsyncHttpx2Transport:
    """Connections of httpx2, either of our own or those of the user's client, which stays open then."""

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._client = client or httpx2.AsyncClient(limits=_LIMITS, follow_redirects=False)
        self._owned = client is None

    async def send(self, request: Request) -> AsyncHttpx2Reply:
        """Send a request and wait for the head of its reply."""
        with _translated_errors(request):
            built = self._client.build_request(
                request.method,
                request.url,
                headers=request.headers,
                content=_content(request.content),
                timeout=_timeout(request.timeout),
            )
            response = await self._client.send(built, stream=True, follow_redirects=False)
        return AsyncHttpx2Reply(response, request)

    async def close(self) -> None:
        """Close all connections."""
        if self._owned:
            await self._client.aclose()


class AsyncHttpx2Reply:
    """A reply of httpx2."""

    def __init__(self, response: httpx2.Response, request: Request) -> None:
        self._response = response
        self._request = request
        self.status_code = response.status_code
        self.headers = Headers(response.headers.multi_items())

    async def read(self) -> bytes:
        """All of the body; closes the reply."""
        try:
            with _translated_errors(self._request):
                return await self._response.aread()
        finally:
            await self.close()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body in pieces, as they come."""
        with _translated_errors(self._request):
            async for chunk in self._response.aiter_bytes():
                yield chunk

    async def close(self) -> None:
        """Give the connection back; more than once is allowed."""
        await self._response.aclose()


def _timeout(timeout: Timeout) -> httpx2.Timeout:
    return httpx2.Timeout(connect=timeout.connect, read=timeout.read, write=timeout.write, pool=timeout.pool)


def _content(content: Content | None) -> bytes | AsyncIterator[bytes] | None:
    if content is None or isinstance(content, bytes):
        return content
    return content.apieces()


@contextmanager
def _translated_errors(request: Request) -> Generator[None, None, None]:
    """Errors of httpx2 as our own; the message says what was asked for, and never holds a header or the query."""
    shown = f"{request.method} {request.shown_url}"
    try:
        yield
    except httpx2.TimeoutException as error:
        raise APITimeoutError(f"{shown}: {_phase(error)} timed out.") from error
    except (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, httpx2.DecodingError) as error:
        raise APIConnectionError(f"{shown}: {error}", retryable=False) from error
    except (httpx2.RequestError, httpx2.StreamError) as error:
        reason = str(error) or type(error).__name__
        raise APIConnectionError(f"{shown}: no complete reply: {reason}", retryable=not _hopeless(error)) from error
    except httpx2.InvalidURL as error:
        raise APIConnectionError(f"{shown}: {error}", retryable=False) from error


def _phase(error: httpx2.TimeoutException) -> str:
    phases = {"ConnectTimeout": "connecting", "WriteTimeout": "sending", "PoolTimeout": "waiting for a connection"}
    return phases.get(type(error).__name__, "waiting for the reply")


def _hopeless(error: BaseException) -> bool:
    """Whether another try cannot help: the certificate is wrong."""
    cause: BaseException | None = error
    while cause is not None:
        if type(cause).__name__ == "SSLCertVerificationError":
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def open_transport(http_client: object | None) -> AsyncHttpx2Transport:
    """A transport of our own, or one that uses the client that the caller made."""
    wanted = httpx2.AsyncClient
    if http_client is None or isinstance(http_client, wanted):
        return AsyncHttpx2Transport(http_client)
    given = type(http_client)
    raise TypeError(f"http_client must be a httpx2.{wanted.__name__}, not a {given.__module__}.{given.__name__}")
