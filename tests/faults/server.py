"""A raw socket server that follows a script: bytes, pauses, resets, and other faults of networks and servers."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Self, TypeAlias

from .authority import server_context

_LINGER_ZERO = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Send:
    """Send bytes, or the result of a function of the request."""

    data: bytes | Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Trickle:
    """Send bytes one at a time, each in its own packet, with pauses between them."""

    data: bytes
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """A side effect on the machine, in the middle of an answer."""

    action: Callable[[], object]


@dataclass(frozen=True, slots=True)
class ReadMore:
    """Read the rest of the request."""


@dataclass(frozen=True, slots=True)
class AwaitClose:
    """Wait until the client leaves; `ScriptedServer.left` counts how often it did within the time."""

    seconds: float = 3.0


class End(Enum):
    """End the connection, in one of several ways."""

    CLOSE = "close"
    RESET = "reset"


Step: TypeAlias = Send | Trickle | Pause | Run | ReadMore | AwaitClose | End


class Reads(Enum):
    """How much of a request the server takes before it answers."""

    ALL = "all"
    HEAD = "head"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request. A connection whose steps have no `End` waits for the next request."""

    steps: tuple[Step, ...]
    reads: Reads = Reads.ALL


class ScriptedServer:
    """Use it as a context manager; the last answer is repeated."""

    def __init__(
        self, *answers: Answer, certificate: str | None = None, choose: Callable[[bytes], int] | None = None
    ) -> None:
        self.answers = answers
        self.requests: list[bytes] = []
        self.left = 0
        self._choose = choose
        self._context: ssl.SSLContext | None = None
        if certificate is not None:
            self._context = server_context(certificate)
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self.connections = 0

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        scheme = "https" if self._context is not None else "http"
        return f"{scheme}://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        with self._lock:
            sockets = [self._socket, *self._open]
        for one in sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits on it
            except OSError:
                pass
            one.close()
        for thread in self._threads:
            thread.join(timeout=1)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            with self._lock:
                self.connections += 1
                self._open.add(connection)
                self._threads.append(thread)
            thread.start()

    def _serve(self, plain: socket.socket) -> None:
        connection = plain
        try:
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            plain.settimeout(10)
            if self._context is not None:
                connection = self._context.wrap_socket(plain, server_side=True)
                connection.settimeout(10)
            while self._answer(connection):
                pass
        except OSError:
            pass  # the client left, or this server was stopped
        finally:
            connection.close()
            with self._lock:
                self._open.discard(plain)

    def _answer(self, connection: socket.socket) -> bool:
        with self._lock:
            expected = min(len(self.requests), len(self.answers) - 1)
        reads = self.answers[expected].reads
        request = b"" if reads is Reads.NOTHING else read_request(connection, whole=reads is Reads.ALL)
        if request is None:
            return False
        with self._lock:
            self.requests.append(request)
            place = len(self.requests) - 1 if self._choose is None else self._choose(request)
        for step in self.answers[min(place, len(self.answers) - 1)].steps:
            if not self._take(step, connection, request):
                return False
        return not self._stopped.is_set()

    def _take(self, step: Step, connection: socket.socket, request: bytes) -> bool:
        if isinstance(step, Send):
            connection.sendall(step.data if isinstance(step.data, bytes) else step.data(request))
        elif isinstance(step, Trickle):
            for number in step.data:
                connection.sendall(bytes((number,)))
                if step.pause and self._stopped.wait(step.pause):
                    return False
        elif isinstance(step, Pause):
            return not self._stopped.wait(step.seconds)
        elif isinstance(step, Run):
            step.action()
        elif isinstance(step, ReadMore):
            self.requests[-1] += read_rest(connection, request)
        elif isinstance(step, AwaitClose):
            self._await_close(connection, step.seconds)
            return False
        elif step is End.RESET:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
            connection.close()
            return False
        else:
            connection.shutdown(socket.SHUT_RDWR)
            return False
        return True

    def _await_close(self, connection: socket.socket, seconds: float) -> None:
        connection.settimeout(seconds)
        try:
            while connection.recv(65536):
                pass
        except TimeoutError:
            return
        except OSError:
            pass  # a client may also leave with a reset
        if not self._stopped.is_set():
            self.left += 1


def read_request(connection: socket.socket, *, whole: bool = True) -> bytes | None:
    """Head and body of one request, or the head and the bytes that came with it; None if the client has left."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            return None
        received += piece
    return received + read_rest(connection, received) if whole else received


def read_rest(connection: socket.socket, received: bytes) -> bytes:
    """The rest of a request's body; less where the client leaves."""
    head, _, body = received.partition(b"\r\n\r\n")
    rest: list[bytes] = []
    length = header_of(head, b"content-length")
    if length is not None:
        missing = int(length) - len(body)
        while missing > 0 and (piece := connection.recv(min(missing, 1 << 20))):
            rest.append(piece)
            missing -= len(piece)
    elif b"chunked" in (header_of(head, b"transfer-encoding") or b""):
        tail = body
        while not tail.endswith(b"0\r\n\r\n") and (piece := connection.recv(1 << 20)):
            rest.append(piece)
            tail = (tail + piece)[-16:]
    return b"".join(rest)


def header_of(request: bytes, name: bytes) -> bytes | None:
    """The value of a header of a request."""
    for line in request.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]:
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip()
    return None
