# Generated from openapi.yaml by specpress. Do not edit.
"""Opens connections whose every step ends by the deadline of the call.

The timeouts of httpcore2 are for each read, so a slow trickle of data could go on forever. Here, in a call with a
deadline, each read, write, handshake and attempt to connect gets only the time that is left. Resolving a host name
cannot be limited.
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
_SLACK: Final = 0.001  # so that a wait that ends at the deadline does not end just before it
# A socket option as httpcore2 declares it: level, name and value, or null and a length.
_Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class _Until(float):
    """A timeout in seconds for one step, with the deadline for all steps, a time of the monotonic clock."""

    deadline_at: float

    def left(self, kind: type[Exception]) -> float:
        """The timeout in seconds for a step that starts now; raises `kind` after the deadline."""
        left = self.deadline_at - monotonic()
        if left <= 0:
            raise kind("the deadline has passed")
        return min(self, left + _SLACK)


def network_backend(*, secure: bool) -> httpcore2.NetworkBackend:
    """The network backend for httpcore2."""
    del secure
    return _Backend()


def timeouts(request: Request) -> dict[str, float | None]:
    """The timeouts of a request, in the form of httpcore2."""
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
    """Opens connections that keep deadlines."""

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
        for address in _addresses(host, port):  # one by one, because httpcore2 would give each address the whole time
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
    """A connection that keeps deadlines."""

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

    def get_extra_info(self, info: str) -> Any:  # Any: as httpcore2 declares it
        return self._stream.get_extra_info(info)
