# Generated from openapi.yaml by specpress. Do not edit.
"""Waits for pyreqwest, during which Python cannot run signal handlers.

Python runs signal handlers, such as that of Ctrl-C, in the main thread only. So calls from there wait on a worker
thread.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import get_ident, main_thread
from typing import Final

from pyreqwest.bytes import Bytes
from pyreqwest.response import SyncResponseBodyReader as ResponseBodyReader

from .pyreqwest_names import Response, StreamRequest
from .worker_thread import call_on_worker_thread

_MAIN: Final = main_thread().ident
_GRACE: Final = 0.05  # more would hold off Ctrl-C, which people notice from 0.1 s on


def holds_signals_off() -> bool:
    """Whether waiting for pyreqwest on this thread would block Python's signal handlers."""
    return get_ident() == _MAIN


def head_of(sent: StreamRequest, give_up: Callable[[], object]) -> Response:
    """Wait for the status and headers of a response."""
    if get_ident() != _MAIN:
        return sent.__enter__()
    return call_on_worker_thread(sent.__enter__, late=lambda _: _close(sent), left=give_up, grace=_GRACE)


def body_of(reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]) -> Bytes:
    """The whole body."""
    if get_ident() != _MAIN:
        return reader.bytes()
    return call_on_worker_thread(reader.bytes, late=lambda _: _close(sent), left=left)


def piece_of(reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]) -> Bytes | None:
    """The next chunk of the body; None after its end."""
    if get_ident() != _MAIN:
        return reader.read_chunk()
    return call_on_worker_thread(reader.read_chunk, late=lambda _: _close(sent), left=left)


def _close(sent: StreamRequest | None) -> None:
    if sent is not None:
        sent.__exit__(None, None, None)
