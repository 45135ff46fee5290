"""A server that answers each connection with given bytes and closes it: for replies that no HTTP server would send."""

from __future__ import annotations

import socket
import threading
from types import TracebackType
from typing import Self

from tests.faults.server import read_request


class SocketServer:
    """Use it as a context manager; the last answer is repeated."""

    def __init__(self) -> None:
        self.answers: list[bytes] = []
        self.requests: list[bytes] = []
        self._stopped = False
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def base_url(self) -> str:
        """The base URL for a client."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped = True
        # Closing alone does not wake the thread that waits for a connection on every system.
        with socket.create_connection(self._socket.getsockname()[:2]):
            self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            with connection:
                if self._stopped:
                    return
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        try:
            request = read_request(connection)
            if request is None:
                return
            self.requests.append(request)
            connection.sendall(self.answers[min(len(self.requests), len(self.answers)) - 1])
        except OSError:
            return
