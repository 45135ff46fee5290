# Generated from openapi.yaml by specpress. Do not edit.
"""The waits of pyreqwest, which holds signals off until they are over.

Python runs the handlers of signals in the main thread only. There these waits happen on another thread.
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
_GRACE: Final = 1.0


def holds_signals_off() -> bool:
    """Whether a wait here would keep Python from looking for signals."""
    return get_ident() == _MAIN


def head_of(sent: StreamRequest, give_up: Callable[[], object]) -> Response:
    """The response, once its head has come."""
    if get_ident() != _MAIN:
        return sent.__enter__()
    return call_on_worker_thread(sent.__enter__, late=lambda _: _close(sent), left=give_up, grace=_GRACE)


def body_of(reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]) -> Bytes:
    """All of the body."""
    if get_ident() != _MAIN:
        return reader.bytes()
    return call_on_worker_thread(reader.bytes, late=lambda _: _close(sent), left=left)


def piece_of(reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]) -> Bytes | None:
    """The next piece of the body, None after its end."""
    if get_ident() != _MAIN:
        return reader.read_chunk()
    return call_on_worker_thread(reader.read_chunk, late=lambda _: _close(sent), left=left)


def _close(sent: StreamRequest | None) -> None:
    if sent is not None:
        sent.__exit__(None, None, None)
