# Generated from openapi.yaml by specpress. Do not edit.
"""The mock on a port of this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from types import TracebackType
from typing import Final, Self, cast

import uvicorn
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from .application import Application
from .mock import Mock

HOST: Final = "127.0.0.1"
_PATIENCE: Final = 10.0


class PortTakenError(OSError):
    """The port cannot be listened on."""


class Server:
    """A mock that listens on loopback; the port is a free one where none is given."""

    def __init__(self, mock: Mock, port: int = 0) -> None:
        self.mock = mock
        self._socket = _listen(port)
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{HOST}:{self.port}"
        self._server = uvicorn.Server(_config(Application(mock)))
        self._thread: threading.Thread | None = None

    @property
    def base_url(self) -> str:
        """The URL that clients are pointed to: that of the document's first server, on this machine."""
        return f"{self.url}{self.mock.base_path}"

    def run(self) -> None:
        """Serve until the process is interrupted."""
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()

    def start(self) -> Self:
        """Serve on a thread, until `stop`."""
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="mock", daemon=True)
        self._thread.start()
        deadline = time.monotonic() + _PATIENCE
        while not self._server.started:
            if time.monotonic() > deadline or not self._thread.is_alive():
                raise TimeoutError("the mock server did not start")
            time.sleep(0.002)
        return self

    def stop(self) -> None:
        """End the thread; open streams are broken off."""
        self._server.should_exit = True
        self._server.force_exit = True
        if self._thread is not None:
            self._thread.join(_PATIENCE)
            self._thread = None
        self._socket.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _listen(port: int) -> socket.socket:
    # Only of a socket that names its protocol does asyncio switch the waiting for more data off.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        # The system keeps early connections until the server takes them, so a printed address can be used at once.
        listening.listen()
    except OSError as error:
        listening.close()
        raise PortTakenError(error.errno, f"port {port} of {HOST} cannot be used: {error.strerror}") from None
    return listening


def _config(application: Application) -> uvicorn.Config:
    class Protocol(AutoHTTPProtocol):  # type: ignore[misc, valid-type] # uvicorn chooses it by what is installed
        """Notes the connections, some of which are to break."""

        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            address = transport.get_extra_info("peername")
            self.address = (str(address[0]), int(address[1])) if address else ("", 0)
            application.transports[self.address] = cast("asyncio.Transport", transport)
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            application.transports.pop(self.address, None)
            super().connection_lost(exc)

    return uvicorn.Config(
        application,
        http=Protocol,
        lifespan="off",
        # Connections are known by their real addresses, and nothing but HTTP is spoken.
        proxy_headers=False,
        ws="none",
        access_log=False,
        log_level="critical",
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=1,
    )
