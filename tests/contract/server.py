"""A real HTTP server on loopback. It records requests, and sends the responses of a script."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self, cast
from urllib.parse import parse_qsl, unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """A request as the server received it; `target` is the one of the request line, still percent-encoded."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        """The path, decoded."""
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> list[tuple[str, str]]:
        """The decoded pairs of the query, in their order."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        """The value of a header, several joined by commas as RFC 9110 has it."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def media_type(self) -> str | None:
        """The content type without its parameters."""
        value = self.header("Content-Type")
        return value.partition(";")[0].strip().lower() if value is not None else None


@dataclass(frozen=True, slots=True)
class Reply:
    """A response to send: either `body`, or `pieces`, which become the chunks of a chunked body."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    pieces: tuple[bytes, ...] | None = None


class LoopbackServer:
    """Use it as a context manager; its replies come from `respond`, which by default takes them from the script."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self._script: deque[Reply] = deque()
        self.respond: Callable[[Request], Reply] = self._scripted
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def base_url(self) -> str:
        """The base URL for a client."""
        return self.url + "/v1"

    def script(self, *replies: Reply) -> None:
        """Forget all requests and responses, and send these responses to the next requests."""
        self.requests.clear()
        self._script = deque(replies)
        self.respond = self._scripted

    def _scripted(self, request: Request) -> Reply:
        if not self._script:
            return Reply(
                501, (("Content-Type", "text/plain"),), f"No reply for {request.method} {request.target}".encode()
            )
        return self._script.popleft()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, owner: LoopbackServer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.owner = owner

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore connections that clients break; print any other error, because it is a fault of this server."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def _handle(self) -> None:
        owner = cast(_Server, self.server).owner
        request = Request(self.command, self.path, tuple(self.headers.items()), self._read_body())
        owner.requests.append(request)
        reply = owner.respond(request)
        self.send_response(reply.status)
        for name, value in reply.headers:
            self.send_header(name, value)
        if reply.pieces is None:
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)
            return
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            for piece in (*reply.pieces, b""):
                self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
                self.wfile.flush()
        except ConnectionError:
            self.close_connection = True  # the client closed the stream, as some tests do on purpose

    def _read_body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = _handle  # noqa: N815 - the names that http.server looks for
    do_HEAD = _handle  # noqa: N815 - as above

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in http.server
        """Keep the tests' output free of access logs."""
