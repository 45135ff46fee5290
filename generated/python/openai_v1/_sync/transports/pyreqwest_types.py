# Generated from openapi.yaml by specpress. Do not edit.
"""The parts of pyreqwest that the client uses, as protocols, so that a package type-checks without pyreqwest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any, Protocol, Self

from .pyreqwest_names import CLIENT_BUILDER


class Bytes(Protocol):
    """A buffer of pyreqwest; `bytes()` copies it."""

    def __buffer__(self, flags: int, /) -> memoryview:
        """The memory of the buffer."""
        ...


class HeaderMap(Protocol):
    """The headers of a response; a name can occur several times."""

    def items(self) -> Iterable[tuple[str, str]]:
        """All names with their values."""
        ...

    def keys(self) -> Iterable[str]:
        """All names."""
        ...

    def getall(self, key: str) -> list[str]:
        """All values of one header."""
        ...


class ResponseBodyReader(Protocol):
    """Reads the body of a response."""

    def read_chunk(self) -> Bytes | None:
        """The next chunk; None after the end."""
        ...


class Response(Protocol):
    """The head of a response, and its body, which is read whole or by its reader."""

    @property
    def status(self) -> int:
        """The status code."""
        ...

    @property
    def headers(self) -> HeaderMap:
        """The headers."""
        ...

    def get_header(self, key: str) -> str | None:
        """The first value of a header."""
        ...

    def bytes(self) -> Bytes:
        """The whole body."""
        ...

    @property
    def body_reader(self) -> ResponseBodyReader:
        """The reader of the body."""
        ...


class StreamRequest(Protocol):
    """A request that is sent when its context is entered."""

    def __enter__(self) -> Response:
        """Send the request and wait for the head of its response."""
        ...

    def __exit__(self, *args: object) -> None:
        """Close the response."""
        ...


class RequestBuilder(Protocol):
    """Builds a request."""

    def headers(self, headers: Mapping[str, str]) -> Self:
        """Add headers."""
        ...

    def header(self, key: str, value: str) -> Self:
        """Add one header."""
        ...

    def body_bytes(self, body: bytes) -> Self:
        """Set the body."""
        ...

    def timeout(self, timeout: timedelta) -> Self:
        """Limit the time from sending the request to the end of its response."""
        ...

    def streamed_read_buffer_limit(self, value: int) -> Self:
        """Set how many bytes of the body are read ahead."""
        ...

    def build_streamed(self) -> StreamRequest:
        """Build a request whose response is read in chunks."""
        ...


class Url(Protocol):
    """A parsed URL."""

    @property
    def scheme(self) -> str:
        """The scheme."""
        ...


class Client(Protocol):
    """A pool of connections."""

    def request(self, method: str, url: Any) -> RequestBuilder:  # Any: pyreqwest takes its own class or str
        """Begin a request."""
        ...

    def close(self) -> None:
        """Close all connections and end all requests."""
        ...


class Proxy(Protocol):
    """A proxy and its credentials."""

    def basic_auth(self, username: str, password: str) -> Self:
        """Set the credentials."""
        ...


class ClientBuilder(Protocol):
    """Builds a client."""

    def follow_redirects(self, enable: bool) -> Self:
        """Whether redirects are followed."""
        ...

    def gzip(self, enable: bool) -> Self:
        """Whether gzip is asked for and decoded."""
        ...

    def deflate(self, enable: bool) -> Self:
        """Whether deflate is asked for and decoded."""
        ...

    def brotli(self, enable: bool) -> Self:
        """Whether brotli is asked for and decoded."""
        ...

    def zstd(self, enable: bool) -> Self:
        """Whether zstd is asked for and decoded."""
        ...

    def referer(self, enable: bool) -> Self:
        """Whether the header Referer is sent."""
        ...

    def max_connections(self, max_connections: int | None) -> Self:
        """Limit the requests under way."""
        ...

    def pool_max_idle_per_host(self, max_idle: int) -> Self:
        """Limit the idle connections to one host."""
        ...

    def pool_idle_timeout(self, timeout: timedelta | None) -> Self:
        """Limit how long a connection is kept idle."""
        ...

    def pool_timeout(self, timeout: timedelta) -> Self:
        """Limit the wait for a free connection."""
        ...

    def connect_timeout(self, timeout: timedelta) -> Self:
        """Limit the time to connect."""
        ...

    def read_timeout(self, timeout: timedelta) -> Self:
        """Limit each wait for bytes."""
        ...

    def no_proxy(self) -> Self:
        """Ignore the proxies of the environment."""
        ...

    def proxy(self, proxy: Any) -> Self:  # Any: pyreqwest takes its own class only, which a protocol is not
        """Use a proxy."""
        ...

    def build(self) -> Client:
        """Build the client."""
        ...


def client_builder() -> ClientBuilder:
    """A builder of pyreqwest; raises ImportError where it is not installed."""
    builder: ClientBuilder = getattr(import_module("pyreqwest.client"), CLIENT_BUILDER)()
    return builder


def proxy_for_all(url: str) -> Proxy:
    """A proxy for the requests of each scheme."""
    proxy: Proxy = import_module("pyreqwest.proxy").ProxyBuilder.all(url)
    return proxy


def parsed_url(url: str) -> Url:
    """A URL as pyreqwest sends it; raises ValueError for one that is relative or has no host."""
    parsed: Url = import_module("pyreqwest.http").Url(url)
    return parsed
