# Generated from openapi.yaml by specpress. Do not edit.
"""A call within a span; loaded only by clients that trace."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import msgspec

from .._core.credentials.authentication import HeldSecret
from .._core.headers import Headers
from .._core.observability.tracing import CallSpan, start_call_span
from .._core.operation.descriptors import Events, Lines
from .._core.options.tracer import Tracer
from .._core.request.request import Call
from .._core.response.http_response import HTTPResponse
from .attempts import AsyncAttempts, expected_content
from .transport import AsyncIncomingResponse


class AsyncTracedResponse:
    """A response whose end is the end of a span."""

    def __init__(self, incoming: AsyncIncomingResponse, span: CallSpan) -> None:
        self._incoming = incoming
        self.span = span
        self.status_code = incoming.status_code
        self.headers: Headers = incoming.headers

    async def read(self, at_most: int | None = None) -> bytes:
        """All of the body, decompressed, or not much more than the first `at_most` bytes of it; closes the response."""
        try:
            return await self._incoming.read(at_most)
        except BaseException as error:
            self.span.failed(error)
            raise
        finally:
            self.span.end()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body in pieces, as they come."""
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
        """Give the connection back; more than once is allowed."""
        try:
            await self._incoming.close()
        finally:
            self.span.end()


async def send_traced(
    tracer: Tracer,
    attempts: AsyncAttempts,
    call: Call,
    held: Mapping[str, HeldSecret],
    *,
    body: object,
    read: bool,
) -> tuple[AsyncIncomingResponse, HTTPResponse, CallSpan]:
    """Send a request within a span, which ends with the call, or with the response if that is still to be read."""
    span = start_call_span(tracer, call, body)
    try:
        with span.current():
            traced = msgspec.structs.replace(call, on_retry=span.counted(call.on_retry))
            incoming, response = await attempts.send(traced, held, read=read)
        whole = read and not isinstance(expected_content(call, incoming), (Events, Lines))
        span.answered(response, whole=whole)
    except BaseException as error:
        span.failed(error)
        span.end()
        raise
    if whole:
        span.end()
        return incoming, response, span
    return AsyncTracedResponse(incoming, span), response, span
