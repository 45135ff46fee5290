# Generated from openapi.yaml by specpress. Do not edit.
"""Waits for pyreqwest. Nothing special here: the event loop cancels a wait with its task."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from ..._core.network.wakers import let_wakers_out_at_exit
from .pyreqwest_types import Bytes, Response, ResponseBodyReader, StreamRequest

let_wakers_out_at_exit()


def holds_signals_off() -> bool:
    """Whether waiting for pyreqwest on this thread would block Python's signal handlers."""
    return False


def head_of(sent: StreamRequest, give_up: Callable[[], object]) -> Awaitable[Response]:
    """Wait for the status and headers of a response."""
    del give_up
    return sent.__aenter__()


def body_of(
    response: Response,
    sent: StreamRequest | None,
    left: Callable[[], object],
    read_ahead: int,
) -> Awaitable[Bytes]:
    """The whole body."""
    del sent, left, read_ahead
    return response.bytes()


def piece_of(
    reader: ResponseBodyReader, sent: StreamRequest | None, left: Callable[[], object], *, is_here: bool = False
) -> Awaitable[Bytes | None]:
    """The next chunk of the body; None after its end."""
    del sent, left, is_here
    return reader.read_chunk()
