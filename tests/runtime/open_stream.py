"""A server whose stream does not end."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Request-Id: req_9\r\nTransfer-Encoding: chunked\r\n\r\n"
)
EVENT = (
    b'data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m",'
    b'"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":null}]}\n\n'
)


class OpenStream:
    """A server that sends the start of one stream and then is silent; `closed` is set when the client hangs up."""

    def __init__(self, events: int) -> None:
        self.closed = threading.Event()
        self._events = events
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(HEAD + b"%x\r\n%s\r\n" % (len(EVENT), EVENT) * self._events)
            connection.settimeout(10)
            try:
                # The rest of the request is its body.
                while connection.recv(65536):
                    pass
            except OSError:
                return
            self.closed.set()

    @classmethod
    @contextmanager
    def run(cls, events: int = 3) -> Generator[OpenStream, None, None]:
        server = cls(events)
        server._thread.start()
        try:
            yield server
        finally:
            server._socket.close()


def create(client: Any) -> Any:
    return client.chat.completions.create(model="m", messages=[], stream=True)
