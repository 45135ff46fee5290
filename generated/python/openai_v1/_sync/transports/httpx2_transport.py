# Generated from openapi.yaml by specpress. Do not edit.
"""The default transport: connections of httpcore2, the part of httpx2 that speaks HTTP.

It does not use `httpx2.Client`, which adds nothing that is needed here and doubles the time of a call.
"""

from __future__ import annotations

import os
import ssl
import sys
import weakref
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, Final, NamedTuple, cast

import httpcore2

from ..._core.credentials.certificate import ClientCertificate
from ..._core.errors import APIConnectionError
from ..._core.headers import Headers
from ..._core.network.proxies import Proxy, proxy_for
from ..._core.network.transport_errors import translated
from ..._core.request.body import Content
from ..._core.request.request import Request
from ..._core.response.content_coding import ContentDecoder, decode_whole
from ..finalizer import Finalizer, current_finalizer
from .network_backend import network_backend, timeouts
from .pool import Pool

_PORTS: Final = {b"http": 80, b"https": 443}
_BODY_METHODS: Final = frozenset(("POST", "PUT", "PATCH"))


class _Server(NamedTuple):
    """The parts that requests to one server need; `port` is None if it is the default of the scheme."""

    origin: httpcore2.Origin
    port: int | None
    host: bytes
    pool: Pool


class Httpx2Transport:
    """Keeps a pool of connections for each server, and for each certificate that a server is shown."""

    def __init__(self) -> None:
        self._servers: dict[str | tuple[str, ClientCertificate], _Server] = {}
        self._context: ssl.SSLContext | None = None
        # Not `__del__`: the garbage collector may take the sockets before the transport that closes them.
        weakref.finalize(self, _close_dropped, self._servers, current_finalizer(), os.getpid()).atexit = False

    def send(self, request: Request) -> Httpx2Response:
        """Send a request and wait for the status and headers of its response."""
        url = request.url
        start = url.find("/", 8)
        start = len(url) if start < 0 else start
        key = url[:start] if request.certificate is None else (url[:start], request.certificate)
        server = self._servers.get(key)
        try:
            if server is None:
                server = self._servers.setdefault(key, self._open(url[:start], request.certificate))
            origin, port, host, pool = server
            built = httpcore2.Request(
                request.method.encode("ascii"),
                httpcore2.URL(
                    scheme=origin.scheme,
                    host=origin.host,
                    port=port,
                    target=url[start:].encode("ascii") or b"/",
                ),
                headers=_headers(request, host),
                content=_content(request.content),
                extensions={"timeout": timeouts(request)},
            )
            connection, used = pool.take(request.timeout.pool)
            try:
                try:
                    response = connection.handle_request(built)
                except (httpcore2.RemoteProtocolError, httpcore2.ReadError, httpcore2.WriteError) as error:
                    if not (used and request.resendable and _unanswered(error)):
                        raise
                    # The server closed the connection while it was idle.
                    connection = pool.create()
                    response = connection.handle_request(built)
            except BaseException:
                pool.give_back(connection)
                raise
        except Exception as error:
            failure = translated(error, request)
            if failure is None:
                raise
            raise failure from error
        return Httpx2Response(response, request, connection, pool)

    def _open(self, text: str, certificate: ClientCertificate | None) -> _Server:
        try:
            url = httpcore2.URL(_ascii(text))
            origin = url.origin
        except (ValueError, KeyError) as error:
            raise httpcore2.UnsupportedProtocol(f"{text!r} is no address of a server: {error}") from None
        if origin.scheme not in _PORTS or not origin.host:
            raise httpcore2.UnsupportedProtocol(f"{text!r} is no address of an HTTP server")
        name = b"[%b]" % origin.host if b":" in origin.host else origin.host
        port = None if origin.port == _PORTS[origin.scheme] else origin.port
        shown = name if port is None else b"%b:%d" % (name, port)
        proxy = proxy_for(origin.scheme.decode(), origin.host.decode(), origin.port, os.environ)
        factory = httpcore2.ConnectionPool(
            ssl_context=self._identified(certificate) if origin.scheme == b"https" else None,
            proxy=None if proxy is None else self._proxy(proxy),
            network_backend=network_backend(secure=origin.scheme == b"https" or proxy is not None),
        )
        return _Server(origin, port, shown, Pool(origin, factory))

    def _proxy(self, proxy: Proxy) -> httpcore2.Proxy:
        if proxy.url.startswith("socks"):
            try:
                import_module("socksio")
            except ImportError:
                raise httpcore2.UnsupportedProtocol(f"the proxy {proxy.url} needs `pip install socksio`") from None
        return httpcore2.Proxy(
            proxy.url,
            auth=None if proxy.username is None else (proxy.username.encode(), (proxy.password or "").encode()),
            ssl_context=self._trust() if proxy.url.startswith("https:") else None,
        )

    def _trust(self) -> ssl.SSLContext:
        """The trusted certificates. Cached, because reading them is slow."""
        if self._context is None:
            self._context = _trusted()
        return self._context

    def _identified(self, certificate: ClientCertificate | None) -> ssl.SSLContext:
        """The trusted certificates, with the one that the client shows."""
        if certificate is None:
            return self._trust()
        context = _trusted()
        try:
            # Without a password, OpenSSL would ask for that of an encrypted key at the terminal.
            context.load_cert_chain(
                certificate.certificate, certificate.key, password=certificate.reveal_password() or ""
            )
        except (OSError, ssl.SSLError) as error:
            message = f"The client certificate {certificate.certificate!r} cannot be used: {error}"
            raise APIConnectionError(message, retryable=False) from error
        return context

    def close(self) -> None:
        """Close all connections."""
        while self._servers:
            _, server = self._servers.popitem()
            server.pool.close()


def _close_dropped(
    servers: Mapping[Any, _Server],  # Any: keys do not matter here
    finalizer: Finalizer,
    process: int,
) -> None:
    # After a fork, a close could disturb the parent.
    if not sys.is_finalizing() and process == os.getpid():
        for server in servers.values():
            finalizer(server.pool.close)


class Httpx2Response:
    """A response on one connection of the pool."""

    def __init__(
        self,
        response: httpcore2.Response,
        request: Request,
        connection: httpcore2.ConnectionInterface,
        pool: Pool,
    ) -> None:
        self._response = response
        self._request = request
        self._connection = connection
        self._pool: Pool | None = pool
        self._pieces = cast(Iterable[bytes], response.stream)  # httpcore2 has one class for both clients
        self.status_code = response.status
        self.headers = Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)

    def read(self, at_most: int | None = None) -> bytes:
        """Read the body: all of it, or about its first `at_most` bytes. Closes the response."""
        pieces: list[bytes] = []
        size = 0
        try:
            for piece in self._pieces:
                pieces.append(piece)
                size += len(piece)
                if at_most is not None and size >= at_most:
                    break
            coding = self.headers.get("content-encoding")
            content = b"".join(pieces)
            return decode_whole(content, coding, at_most) if coding else content
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error
        finally:
            self.close()

    def chunks(self) -> Iterator[bytes]:
        """The chunks of the body, as they arrive."""
        try:
            coding = self.headers.get("content-encoding")
            if not coding:
                for chunk in self._pieces:
                    yield chunk
                return
            decoder = ContentDecoder(coding)
            for chunk in self._pieces:
                for piece in decoder.decode(chunk):
                    yield piece
            decoder.finish()
        except Exception as error:
            failure = translated(error, self._request)
            if failure is None:
                raise
            raise failure from error

    def close(self) -> None:
        """Give the connection back; may be called more than once."""
        pool, self._pool = self._pool, None
        if pool is not None:
            try:
                self._response.close()
            finally:
                pool.give_back(self._connection)

    def __del__(self) -> None:
        if self._pool is not None:
            self._pool.forget()


def _trusted() -> ssl.SSLContext:
    """The trusted certificates: of the system, or of SSL_CERT_FILE or SSL_CERT_DIR."""
    try:
        return httpcore2.default_ssl_context()
    except OSError as error:
        variable = "SSL_CERT_FILE" if os.environ.get("SSL_CERT_FILE") else "SSL_CERT_DIR"
        message = f"The certificates that {variable} names cannot be read: {error}"
        raise APIConnectionError(message, retryable=False) from error


def _headers(request: Request, host: bytes) -> list[tuple[bytes, bytes]]:
    given = request.headers
    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in given.items()]
    if not any(len(name) == 4 and name.lower() == "host" for name in given):
        headers.insert(0, (b"Host", host))
    if request.content is None:
        if request.method in _BODY_METHODS:
            headers.append((b"Content-Length", b"0"))
    elif not isinstance(request.content, bytes) and request.content.length is None:
        headers.append((b"Transfer-Encoding", b"chunked"))
    return headers


def _content(content: Content | None) -> bytes | Iterator[bytes] | None:
    return content if content is None or isinstance(content, bytes) else content.pieces()


def _unanswered(error: Exception) -> bool:
    """Whether the connection ended before the response began."""
    return not isinstance(error, httpcore2.RemoteProtocolError) or "without sending a response" in str(error)


def _ascii(text: str) -> bytes:
    """The URL of a server, with an internationalized host name in its DNS form."""
    if text.isascii():
        return text.encode("ascii")
    from idna import encode  # httpx2 brings it

    scheme, _, rest = text.partition("://")
    host, colon, port = rest.partition(":")
    return b"%b://%b%b" % (scheme.encode("ascii"), encode(host), f"{colon}{port}".encode("ascii"))
