"""Waits for pyreqwest, during which Python cannot run signal handlers.

Python runs signal handlers, such as that of Ctrl-C, in the main thread only. So a watch ends the requests from there at
a signal. Where a handler may return, and for what is left of a large body, the main thread waits for a worker thread.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import get_ident, main_thread
from typing import Final, Protocol, TypeVar

from .signal_watch import signal_watch
from .worker_thread import call_on_worker_thread

_MAIN: Final = main_thread().ident
_GRACE: Final = 0.05  # more would hold off Ctrl-C, which people notice from 0.1 s on

Entered_co = TypeVar("Entered_co", covariant=True)
T = TypeVar("T")


class Buffer(Protocol):
    """Bytes of pyreqwest; `bytes()` copies them."""

    def __buffer__(self, flags: int, /) -> memoryview: ...


Piece_co = TypeVar("Piece_co", bound=Buffer, covariant=True)
Piece = TypeVar("Piece", bound=Buffer)


class Sent(Protocol[Entered_co]):
    """A request that is sent when its context is entered."""

    def __enter__(self) -> Entered_co: ...
    def __exit__(self, *args: object) -> None: ...


class Reader(Protocol[Piece_co]):
    """Reads the body of a response."""

    def read_chunk(self) -> Piece_co | None: ...


class Response(Protocol[Piece_co]):
    """A response whose body is read whole or in pieces."""

    def bytes(self) -> Piece_co: ...
    def get_header(self, key: str) -> str | None: ...
    @property
    def body_reader(self) -> Reader[Piece_co]: ...


def holds_signals_off() -> bool:
    """Whether waiting for pyreqwest on this thread would block Python's signal handlers."""
    return get_ident() == _MAIN


def head_of(sent: Sent[T], give_up: Callable[[], object]) -> T:
    """Wait for the status and headers of a response."""
    if get_ident() != _MAIN:
        return sent.__enter__()
    watch = signal_watch()
    if watch is not None:
        return watch.call(sent.__enter__, give_up)
    return call_on_worker_thread(sent.__enter__, late=lambda _: _close(sent), left=give_up, grace=_GRACE)


def body_of(
    response: Response[Piece],
    sent: Sent[object] | None,
    left: Callable[[], object],
    read_ahead: int,
) -> Piece | bytes:
    """The whole body. pyreqwest has read so many bytes of it ahead, for which nobody waits, or all of it."""
    if get_ident() != _MAIN or int(response.get_header("content-length") or read_ahead) < read_ahead:
        return response.bytes()
    reader = response.body_reader
    pieces: list[bytes] = []
    size = 0
    while size < read_ahead:
        piece = reader.read_chunk()
        if piece is None:
            return b"".join(pieces)
        pieces.append(bytes(piece))
        size += len(pieces[-1])

    def read_rest() -> list[bytes]:
        return [bytes(piece) for piece in iter(reader.read_chunk, None)]

    # The end of a client of pyreqwest does not end the reading of a body, as a watch would have it.
    pieces += call_on_worker_thread(read_rest, late=lambda _: _close(sent), left=left)
    return b"".join(pieces)


def piece_of(
    reader: Reader[Piece], sent: Sent[object] | None, left: Callable[[], object], *, is_here: bool = False
) -> Piece | None:
    """The next chunk of the body, for which nobody waits if it is here already; None after its end."""
    if get_ident() != _MAIN or is_here:
        return reader.read_chunk()
    return call_on_worker_thread(reader.read_chunk, late=lambda _: _close(sent), left=left)


def _close(sent: Sent[object] | None) -> None:
    if sent is not None:
        sent.__exit__(None, None, None)
