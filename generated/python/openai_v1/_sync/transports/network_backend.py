# Generated from openapi.yaml by specpress. Do not edit.
"""Connections whose every step ends by the deadline of the call that it serves.

A timeout of the library is one for each read, so that a response which trickles goes on for as long as it likes. Here the
timeout of a call with a deadline grows shorter from read to read. Only the resolving of a name cannot be broken off.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import httpcore2

if TYPE_CHECKING:
    from ..._core.request.request import Request

_PIECE: Final = 16 * 1024
_SLACK: Final = 0.001  # so that what ends a wait at the deadline does so after it
# As the library has it: level, name and value, or null and a length.
_Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class _Until(float):
    """Seconds for one step, and the point in time at which all of them end."""

    deadline_at: float

    def left(self, kind: type[Exception]) -> float:
        """The seconds for a step that begins now."""
        left = self.deadline_at - monotonic()
        if left <= 0:
            raise kind("the deadline has passed")
        return min(self, left + _SLACK)


def network_backend(*, secure: bool) -> httpcore2.NetworkBackend:
    """What opens connections."""
    del secure
    return _Backend()


def timeouts(request: Request) -> dict[str, float | None]:
    """The timeouts of a request, as its connection wants them."""
    timeout = request.timeout
    found = {"connect": timeout.connect, "read": timeout.read, "write": timeout.write, "pool": timeout.pool}
    if request.total is None:
        return found
    deadline_at = monotonic() + request.total
    return {name: _until(deadline_at, request.total if seconds is None else seconds) for name, seconds in found.items()}


def _until(deadline_at: float, seconds: float) -> _Until:
    until = _Until(seconds)
    until.deadline_at = deadline_at
    return until


class _Backend(httpcore2.NetworkBackend):
    """Opens connections that know of deadlines."""

    def __init__(self) -> None:
        self._backend = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_Option] | None = None,
    ) -> httpcore2.NetworkStream:
        if not isinstance(timeout, _Until):
            return _Stream(self._backend.connect_tcp(host, port, timeout, local_address, socket_options))
        failure: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address in _addresses(host, port):  # one by one: the library gives each of them the whole time
            try:
                left = timeout.left(httpcore2.ConnectTimeout)
                return _Stream(self._backend.connect_tcp(address, port, left, local_address, socket_options))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore2.ConnectError(str(error)) from error
    return [str(address[0]) for *_, address in found]


class _Stream(httpcore2.NetworkStream):
    """A connection that knows of deadlines."""

    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if isinstance(timeout, _Until):
            timeout = timeout.left(httpcore2.ReadTimeout)
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not isinstance(timeout, _Until):
            self._stream.write(buffer, timeout)
            return
        for start in range(0, len(buffer), _PIECE):
            self._stream.write(buffer[start : start + _PIECE], timeout.left(httpcore2.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        if isinstance(timeout, _Until):
            timeout = timeout.left(httpcore2.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:  # Any: as the library has it
        return self._stream.get_extra_info(info)
