# Generated from openapi.yaml by specpress. Do not edit.
"""The waits of pyreqwest, as the event loop sees them: it breaks them off where a task is cancelled."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pyreqwest.bytes import Bytes
from pyreqwest.response import ResponseBodyReader

from ..._core.network.wakers import let_wakers_out_at_exit
from .pyreqwest_names import Response, StreamRequest

let_wakers_out_at_exit()


def holds_signals_off() -> bool:
    """Whether a wait here would keep Python from looking for signals."""
    return False


def head_of(sent: StreamRequest, give_up: Callable[[], object]) -> Awaitable[Response]:
    """The response, once its head has come."""
    del give_up
    return sent.__aenter__()


def body_of(reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]) -> Awaitable[Bytes]:
    """All of the body."""
    del sent, left
    return reader.bytes()


def piece_of(
    reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object]
) -> Awaitable[Bytes | None]:
    """The next piece of the body, None after its end."""
    del sent, left
    return reader.read_chunk()
