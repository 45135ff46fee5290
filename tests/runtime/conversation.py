"""A server on loopback whose side of a connection a test writes, byte by byte."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class Received:
    """One request as the server received it."""

    line: str
    headers: dict[str, str]
    body: bytes


class Peer:
    """The server's end of one connection."""

    def __init__(self, connection: socket.socket, server: ConversationServer) -> None:
        self._connection = connection
        self._server = server
        self._pending = b""

    def read(self) -> Received | None:
        """The next request; None when the client has closed."""
        while b"\r\n\r\n" not in self._pending:
            if not self._more():
                return None
        head, _, self._pending = self._pending.partition(b"\r\n\r\n")
        line, *rest = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in rest)}
        length = int(headers.get("content-length", "0"))
        while len(self._pending) < length:
            if not self._more():
                return None
        body, self._pending = self._pending[:length], self._pending[length:]
        received = Received(line, headers, body)
        self._server.requests.append(received)
        return received

    def _more(self) -> bytes:
        try:
            data = self._connection.recv(65536)
        except OSError:
            data = b""
        self._pending += data
        return data

    def send(self, data: bytes) -> None:
        """Send bytes without a change."""
        self._connection.sendall(data)

    def reply(self, content: bytes = b"{}", *, status: str = "200 OK", head: str = "") -> None:
        """Send a complete response."""
        lines = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n{head}\r\n"
        self.send(lines.encode("latin-1") + content)


Program = Callable[[Peer], None]


class ConversationServer:
    """Runs a program for each connection, each in its own thread; the last program is repeated."""

    def __init__(self, *programs: Program, context: ssl.SSLContext | None = None) -> None:
        self.requests: list[Received] = []
        self.connections = 0
        self.programs = programs or (answer_all,)
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._open: list[socket.socket] = []

    @property
    def base_url(self) -> str:
        """The base URL for a client."""
        scheme = "http" if self._context is None else "https"
        return f"{scheme}://127.0.0.1:{self.port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(timeout=1)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            program = self.programs[min(self.connections, len(self.programs) - 1)]
            self.connections += 1
            threading.Thread(target=self._run, args=(program, connection), daemon=True).start()

    def _run(self, program: Program, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            if self._context is None:
                program(Peer(connection, self))
            else:
                with self._context.wrap_socket(connection, server_side=True) as encrypted:
                    program(Peer(encrypted, self))


def answer_all(peer: Peer) -> None:
    """Answer every request with an empty list."""
    while peer.read() is not None:
        peer.reply(b'{"object": "list", "data": []}')
