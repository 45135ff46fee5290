# Generated from openapi.yaml by specpress. Do not edit.
"""A call within a span; loaded only by clients that trace."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import msgspec

from .._core.authentication import HeldSecret
from .._core.headers import Headers
from .._core.operation import Events, Lines
from .._core.request import Call
from .._core.response import HTTPResponse
from .._core.tracing import CallSpan, Tracing
from .sending import AsyncConnected, AsyncTries, expected_reply
from .transport import AsyncReply


class AsyncTracedReply:
    """A reply whose end is the end of a span."""

    def __init__(self, reply: AsyncReply, span: CallSpan) -> None:
        self._reply = reply
        self.span = span
        self.status_code = reply.status_code
        self.headers: Headers = reply.headers

    async def read(self, limit: int | None = None) -> bytes:
        """All of the body, decompressed, or not much more than the first `limit` bytes of it; closes the reply."""
        try:
            return await self._reply.read(limit)
        except BaseException as error:
            self.span.failed(error)
            raise
        finally:
            self.span.end()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body in pieces, as they come."""
        chunks = self._reply.chunks()
        while True:
            try:
                chunk = await anext(chunks, None)
            except BaseException as error:
                self.span.failed(error)
                raise
            if chunk is None:
                return
            yield chunk

    async def close(self) -> None:
        """Give the connection back; more than once is allowed."""
        try:
            await self._reply.close()
        finally:
            self.span.end()


async def send_traced(
    tracing: Tracing,
    tries: AsyncTries,
    call: Call,
    held: Mapping[str, HeldSecret],
    connection: AsyncConnected,
    *,
    body: object,
    read: bool,
) -> tuple[AsyncReply, HTTPResponse, CallSpan]:
    """Send a request within a span, which ends with the call, or with the reply if that is still to be read."""
    span = tracing.start(call, body)
    try:
        with span.current():
            traced = msgspec.structs.replace(call, on_retry=span.counted(call.on_retry))
            reply, response = await tries.send(traced, held, connection, read=read)
        whole = read and not isinstance(expected_reply(call, reply), (Events, Lines))
        span.answered(response, whole=whole)
    except BaseException as error:
        span.failed(error)
        span.end()
        raise
    if whole:
        span.end()
        return reply, response, span
    return AsyncTracedReply(reply, span), response, span
