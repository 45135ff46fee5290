"""Waits for pyreqwest, during which Python cannot run signal handlers.

Python runs signal handlers, such as that of Ctrl-C, in the main thread only. So a watch ends the calls from there at a
signal; where a handler may return, they wait on a worker thread.
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
Piece_co = TypeVar("Piece_co", covariant=True)
T = TypeVar("T")


class Sent(Protocol[Entered_co]):
    """A request that is sent when its context is entered."""

    def __enter__(self) -> Entered_co: ...
    def __exit__(self, *args: object) -> None: ...


class Reader(Protocol[Piece_co]):
    """Reads the body of a response."""

    def bytes(self) -> Piece_co: ...
    def read_chunk(self) -> Piece_co | None: ...


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
    reader: Reader[T],
    sent: Sent[object] | None,
    give_up: Callable[[], object],
    left: Callable[[], object],
    is_here: Callable[[], bool],
) -> T:
    """The whole body, for which nobody waits if it is here already."""
    if get_ident() != _MAIN or is_here():
        return reader.bytes()
    watch = signal_watch()
    if watch is not None:
        return watch.call(reader.bytes, give_up)
    return call_on_worker_thread(reader.bytes, late=lambda _: _close(sent), left=left)


def piece_of(
    reader: Reader[T], sent: Sent[object] | None, give_up: Callable[[], object], left: Callable[[], object]
) -> T | None:
    """The next chunk of the body; None after its end."""
    if get_ident() != _MAIN:
        return reader.read_chunk()
    watch = signal_watch()
    if watch is not None:
        return watch.call(reader.read_chunk, give_up)
    return call_on_worker_thread(reader.read_chunk, late=lambda _: _close(sent), left=left)


def _close(sent: Sent[object] | None) -> None:
    if sent is not None:
        sent.__exit__(None, None, None)
