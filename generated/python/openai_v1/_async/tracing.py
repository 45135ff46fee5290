# Generated from openapi.yaml by specpress. Do not edit.
"""Sends a call in a span of OpenTelemetry; loaded only by clients that trace."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import msgspec

from .._core.credentials.authentication import HeldSecret
from .._core.headers import Headers
from .._core.observability.tracing import CallSpan, start_call_span
from .._core.operation.descriptors import Events, ExpectedContent, Lines
from .._core.options.tracer import Tracer
from .._core.request.request import Call
from .._core.response.http_response import HTTPResponse
from .attempts import send
from .channel import Channel
from .transport import AsyncIncomingResponse


class AsyncTracedResponse:
    """Wraps a response; the span ends when it is read or closed."""

    def __init__(self, incoming: AsyncIncomingResponse, span: CallSpan) -> None:
        self._incoming = incoming
        self.span = span
        self.status_code = incoming.status_code
        self.headers: Headers = incoming.headers

    async def read(self, at_most: int | None = None) -> bytes:
        """Read the body, decompressed: all of it, or about its first `at_most` bytes. Closes the response."""
        try:
            return await self._incoming.read(at_most)
        except BaseException as error:
            self.span.failed(error)
            raise
        finally:
            self.span.end()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The chunks of the body, as they arrive."""
        chunks = self._incoming.chunks()
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
        """Give the connection back; may be called more than once."""
        try:
            await self._incoming.close()
        finally:
            self.span.end()


async def send_traced(
    tracer: Tracer,
    channel: Channel,
    call: Call,
    held: Mapping[str, HeldSecret],
    *,
    body: object,
    read: bool,
) -> tuple[AsyncIncomingResponse, HTTPResponse, ExpectedContent, CallSpan]:
    """Send a call in a span, which ends when the body of the response is read."""
    span = start_call_span(tracer, call, body)
    try:
        with span.current():
            traced = msgspec.structs.replace(call, on_retry=span.counted(call.on_retry))
            incoming, response, expected = await send(channel, traced, held, read=read)
        whole = read and not isinstance(expected, (Events, Lines))
        span.answered(response, whole=whole)
    except BaseException as error:
        span.failed(error)
        span.end()
        raise
    if whole:
        span.end()
        return incoming, response, expected, span
    return AsyncTracedResponse(incoming, span), response, expected, span
