# Generated from openapi.yaml by specpress. Do not edit.
"""Opens connections and sets their timeouts.

Deadlines need nothing here: the event loop cancels what exceeds one.
"""

# ruff: noqa: ASYNC109  # the library's own signatures

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import anyio
import httpcore2

from ..event_loop import current_event_loop, is_trio

if TYPE_CHECKING:
    from ..._core.request.request import Request

# A socket option as httpcore2 declares it: level, name and value, or null and a length.
_Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


def network_backend(*, secure: bool) -> httpcore2.AsyncNetworkBackend | None:
    """The network backend for httpcore2; None for its default."""
    return _AsyncBackend() if secure else None


def timeouts(request: Request) -> dict[str, float | None]:
    """The timeouts of a request, in the form of httpcore2."""
    timeout = request.timeout
    return {"connect": timeout.connect, "read": timeout.read, "write": timeout.write, "pool": timeout.pool}


class _AsyncBackend(httpcore2.AsyncNetworkBackend):
    """Opens connections that are closed if their TLS handshake is cancelled, which httpcore2 does not do."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_Option] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        # To type checkers, each of the two may also be httpcore2's placeholder for a missing library.
        found = httpcore2.TrioBackend() if is_trio(current_event_loop()) else httpcore2.AnyIOBackend()
        backend = cast("httpcore2.AsyncNetworkBackend", found)
        return _AsyncPlainStream(await backend.connect_tcp(host, port, timeout, local_address, socket_options))


class _AsyncPlainStream(httpcore2.AsyncNetworkStream):
    """A connection before its TLS handshake, to a server or a proxy."""

    def __init__(self, stream: httpcore2.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        try:
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:  # Any: as httpcore2 declares it
        return self._stream.get_extra_info(info)
