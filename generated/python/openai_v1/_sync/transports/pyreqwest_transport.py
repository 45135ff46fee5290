# Generated from openapi.yaml by specpress. Do not edit.
"""The transport of the extra `fast`: pyreqwest, which runs HTTP in its own threads outside of Python.

Its read timeout starts before the body is sent, it encodes header values as UTF-8, and it takes no encrypted key of a
client certificate: requests for which this matters go through httpx2. So do streams in the main thread of a blocking
client, where each chunk would need a change of threads (`pyreqwest_waits`), and calls with a timeout that few others
have: pyreqwest sets timeouts for a whole client, whose connections no other client can use.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from ..._core.errors import APIConnectionError
from ..._core.headers import Headers
from ..._core.network.proxies import Proxy, proxy_for
from ..._core.network.pyreqwest_support import pyreqwest_is_used
from ..._core.network.transport_errors import translated
from ..._core.options.request_options import Timeout
from ..._core.request.request import Request
from ..._core.response.content_coding import ContentDecoder, decode_whole
from ..transport import IncomingResponse, Transport
from .pyreqwest_headers import PyreqwestHeaders
from .pyreqwest_types import Client, Response, StreamRequest, Url, client_builder, parsed_url, proxy_for_all
from .pyreqwest_waits import body_of, head_of, holds_signals_off, piece_of

_MOST_CONNECTIONS: Final = 1000
_MOST_TIMEOUTS: Final = 4
"""How many timeouts have clients of pyreqwest."""
_OFTEN: Final = 16
"""The calls with one timeout after which it gets a client."""
_MOST_COUNTED: Final = 64
_MOST_ROUTES: Final = 64
"""How many routes are kept."""
_IDLE_TIME: Final = timedelta(seconds=30)
_LARGEST_BODY: Final = 4 * 1024 * 1024
_READ_AHEAD: Final = 1024 * 1024
_BODY_METHODS: Final = frozenset(("POST", "PUT", "PATCH"))


class _Route:
    """A URL as pyreqwest has it, and the client that sends requests to it."""

    # No tuple, because error reporters show its items, and a URL may have a key in its query.
    __slots__ = ("client", "url")

    def __init__(self, url: Url, client: Client) -> None:
        self.url = url
        self.client = client


class PyreqwestTransport:
    """Keeps a client of pyreqwest for each proxy and each frequent timeout, which it sets for a whole client.

    `timeout` is that of most calls.
    """

    def __init__(self, timeout: Timeout) -> None:
        self._timeouts = {timeout}
        self._rare: dict[Timeout, int] = {}
        self._clients: dict[tuple[Timeout, Proxy | None, bool], Client] = {}
        self._proxies: dict[str, Proxy | None] = {}
        self._routes: dict[tuple[str, Timeout, bool], _Route] = {}
        self._other: Transport | None = None

    def send(self, request: Request) -> IncomingResponse:
        """Send a request and wait for the status and headers of its response."""
        content = request.content
        timeout = request.uncut or request.timeout
        holds_off = holds_signals_off()
        if (
            not (content is None or (isinstance(content, bytes) and len(content) <= _LARGEST_BODY))
            or request.certificate is not None
            or (holds_off and not request.whole)
            or not "".join(request.headers.values()).isascii()
        ):
            return self._httpx2().send(request)
        route = self._routes.get((request.url, timeout, holds_off))
        if route is None and not (timeout in self._timeouts or self._becomes_frequent(timeout)):
            return self._httpx2().send(request)
        try:
            if route is None:
                route = self._route(request.url, timeout, holds_off=holds_off)
            building = route.client.request(request.method, route.url).headers(request.headers)
            if content is not None:
                building = building.body_bytes(content)
            elif request.method in _BODY_METHODS:
                building = building.header("Content-Length", "0")
            if request.total is not None:
                building = building.timeout(timedelta(seconds=max(request.total, 0.001)))
            # Streams have no buffer, so that chunks are passed on at once; a body that is read whole has one.
            sent = building.streamed_read_buffer_limit(_READ_AHEAD if request.whole else 0).build_streamed()
        except ValueError as error:
            message = f"{request.method} {request.shown_url}: this cannot be sent: {error}"
            raise APIConnectionError(message, retryable=False) from error
        try:
            give_up = partial(self._give_up, route.client)
            response = head_of(sent, give_up) if holds_off else sent.__enter__()
        except Exception as error:
            failure = translated(error, request)
            if failure is None:
                raise
            raise failure from error
        return PyreqwestResponse(sent, response, request, holds_off=holds_off)

    def _becomes_frequent(self, timeout: Timeout) -> bool:
        """Whether so many calls had this timeout that it gets a client from now on."""
        if len(self._timeouts) >= _MOST_TIMEOUTS:
            return False
        if len(self._rare) >= _MOST_COUNTED:
            self._rare.clear()
        count = self._rare[timeout] = self._rare.get(timeout, 0) + 1
        if count < _OFTEN:
            return False
        self._timeouts.add(timeout)
        return True

    def _route(self, url: str, timeout: Timeout, *, holds_off: bool) -> _Route:
        """Parse a URL and choose the client for it. Raises ValueError for a URL that cannot be."""
        start = url.find("/", 8)
        server = url if start < 0 else url[:start]
        if server not in self._proxies:
            parts = urlsplit(server)
            port = parts.port or (443 if parts.scheme == "https" else 80)
            self._proxies[server] = proxy_for(parts.scheme, parts.hostname or "", port, os.environ)
        proxy = self._proxies[server]
        # Giving up a client ends all its requests, and Ctrl-C must not end those of other threads.
        key = (timeout, proxy, holds_off)
        parsed = parsed_url(url)
        client = self._clients.get(key) or self._clients.setdefault(key, _build(timeout, proxy))
        if len(self._routes) >= _MOST_ROUTES:
            self._routes.clear()
        route = self._routes[url, timeout, holds_off] = _Route(parsed, client)
        return route

    def _give_up(self, client: Client) -> None:
        """Close one client, which ends its requests."""
        self._clients = {key: one for key, one in self._clients.items() if one is not client}
        self._routes.clear()
        client.close()

    def _httpx2(self) -> Transport:
        if self._other is None:
            from .httpx2_transport import Httpx2Transport

            self._other = Httpx2Transport()
        return self._other

    def close(self) -> None:
        """Close all connections."""
        self._routes.clear()
        while self._clients:
            _, client = self._clients.popitem()
            client.close()
        if self._other is not None:
            self._other.close()


class PyreqwestResponse:
    """A response of pyreqwest."""

    __slots__ = ("_holds_off", "_request", "_response", "_sent", "headers", "status_code")

    def __init__(self, sent: StreamRequest, response: Response, request: Request, *, holds_off: bool) -> None:
        self._sent: StreamRequest | None = sent
        self._response = response
        self._request = request
        self._holds_off = holds_off
        self.status_code = response.status
        self.headers: Headers = PyreqwestHeaders(response.headers)

    def read(self, at_most: int | None = None) -> bytes:
        """Read the body: all of it, or about its first `at_most` bytes. Closes the response."""
        try:
            if at_most is None:
                if self._holds_off:
                    read_ahead = _READ_AHEAD if self._request.whole else 0
                    content = bytes(body_of(self._response, self._sent, self._left, read_ahead))
                else:
                    content = bytes(self._response.bytes())
                self._sent = None  # after the end of the body there is nothing to close
            else:
                content = self._read_start(at_most)
            try:
                if self._response.get_header("content-encoding") is None:
                    return content
            except ValueError:  # it is not ASCII, so `headers` leave it out
                return content
            coding = self.headers.get("content-encoding")
            return decode_whole(content, coding, at_most) if coding else content
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error
        finally:
            if self._sent is not None:
                self.close()

    def _read_start(self, at_most: int) -> bytes:
        start = bytearray()
        reader = self._response.body_reader
        while len(start) < at_most:
            # So much of it has been read ahead, or all of it.
            is_here = self._request.whole and len(start) < _READ_AHEAD
            chunk = piece_of(reader, self._sent, self._left, is_here=is_here)
            if chunk is None:
                break
            start += chunk
        return bytes(start)

    def chunks(self) -> Iterator[bytes]:
        """The chunks of the body, as they arrive."""
        reader = self._response.body_reader
        try:
            coding = self.headers.get("content-encoding")
            if not coding:
                while (chunk := piece_of(reader, self._sent, self._left)) is not None:
                    yield bytes(chunk)
                return
            decoder = ContentDecoder(coding)
            while (chunk := piece_of(reader, self._sent, self._left)) is not None:
                for piece in decoder.decode(bytes(chunk)):
                    yield piece
            decoder.finish()
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error

    def _left(self) -> None:
        """Leave the closing to the worker thread that still waits."""
        self._sent = None

    def close(self) -> None:
        """Give the connection back; may be called more than once."""
        sent, self._sent = self._sent, None
        if sent is not None:
            sent.__exit__(None, None, None)


def _build(timeout: Timeout, proxy: Proxy | None) -> Client:
    pyreqwest_is_used()
    builder = (
        client_builder()
        .follow_redirects(enable=False)
        .gzip(enable=False)
        .deflate(enable=False)
        .brotli(enable=False)
        .zstd(enable=False)
        .referer(enable=False)
        .max_connections(_MOST_CONNECTIONS)
        .pool_max_idle_per_host(_MOST_CONNECTIONS)
        .pool_idle_timeout(_IDLE_TIME)
        .no_proxy()
    )
    if timeout.connect is not None:
        builder = builder.connect_timeout(timedelta(seconds=timeout.connect))
    if timeout.read is not None:
        builder = builder.read_timeout(timedelta(seconds=timeout.read))
    if timeout.pool is not None:
        builder = builder.pool_timeout(timedelta(seconds=timeout.pool))
    if proxy is not None:
        through = proxy_for_all(proxy.url)
        if proxy.username is not None:
            through = through.basic_auth(proxy.username, proxy.password or "")
        builder = builder.proxy(through)
    return builder.build()
