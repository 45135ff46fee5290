# Generated from openapi.yaml by specpress. Do not edit.
"""A reply → messages of ASGI, with the faults that a test has ordered."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Final

from starlette.types import Send

from .document import GivenJSON
from .replies import Event, Reply, Stream, event_bytes, to_json, whole_event_bytes
from .scripts import NO_FAULTS, Faults

_MALFORMED: Final = b'{"unfinished": '
Disconnect = Callable[[bool], None]
"""Ends the connection in the middle of a reply: with a reset, or by closing it."""


async def send_reply(
    send: Send, reply: Reply, faults: Faults, disconnect: Disconnect, *, head_only: bool = False
) -> None:
    """Send a reply, or as much of it as the faults allow."""
    if faults.wait:
        await asyncio.sleep(faults.wait)
    if faults.reset and faults.cut_after is None:
        disconnect(True)
        return
    stream = reply.stream
    if stream is None and faults is not NO_FAULTS and faults.delay:
        await asyncio.sleep(faults.delay)
    headers = [(name.encode(), value.encode("latin-1", "replace")) for name, value in reply.headers]
    if stream is None and reply.pieces is None and reply.status not in (204, 304):
        headers.append((b"content-length", str(len(reply.body)).encode()))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    if reply.pieces is not None and not head_only:
        async for piece in reply.pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        return
    if stream is None or head_only:
        if faults.cut_after is not None and not head_only:
            await send({"type": "http.response.body", "body": reply.body[: len(reply.body) // 2], "more_body": True})
            await asyncio.sleep(0.01)
            disconnect(faults.reset)
            return
        await send({"type": "http.response.body", "body": b"" if head_only else reply.body})
        return
    if await _send_events(send, stream, faults):
        await send({"type": "http.response.body", "body": b""})
    else:
        # What was written has to leave before the connection ends.
        await asyncio.sleep(0.01)
        disconnect(faults.reset)


async def _send_events(send: Send, stream: Stream, faults: Faults) -> bool:
    """False where the stream was cut."""

    async def put(whole: bytes) -> None:
        await send({"type": "http.response.body", "body": whole, "more_body": True})

    async def one(data: bytes) -> None:
        await put(event_bytes(data, stream.media_type))

    count = 0
    async for event in _each(stream):
        if not await _before(one, faults, count):
            return count != faults.cut_after
        if faults.delay:
            await asyncio.sleep(faults.delay)
        await put(whole_event_bytes(event, stream.media_type))
        count += 1
    # What was ordered for later than the last event comes after it.
    late = Faults(
        cut_after=None if faults.cut_after is None or faults.cut_after < count else 0,
        malformed_after=None if faults.malformed_after is None or faults.malformed_after < count else 0,
        error_after=None if faults.error_after is None or faults.error_after < count else 0,
        error=faults.error,
    )
    if not await _before(one, late, 0):
        return late.cut_after is None
    if stream.terminator is not None:
        await one(stream.terminator.encode())
    return True


async def _before(one: Callable[[bytes], Awaitable[None]], faults: Faults, count: int) -> bool:
    """Send what was ordered before an event; False if the stream ends there."""
    if count == faults.cut_after:
        return False
    if count == faults.malformed_after:
        await one(_MALFORMED)
    if count == faults.error_after:
        await one(to_json(faults.error))
        return False
    return True


async def _each(stream: Stream) -> AsyncIterator[GivenJSON | Event]:
    if isinstance(stream.events, AsyncIterable):
        async for event in stream.events:
            yield event
    else:
        for event in stream.events:
            yield event


def end_connection(transport: asyncio.Transport, is_reset: bool) -> None:
    """Close a connection, with a reset (RST) where asked."""
    if not is_reset:
        transport.close()
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
