# Generated from openapi.yaml by specpress. Do not edit.
"""Streams of typed events."""

from __future__ import annotations

import sys
import warnings
from collections.abc import AsyncIterator, Iterator
from operator import length_hint
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from .._core.errors import APIConnectionError, APIError, APITimeoutError, InvalidArgumentError
from .._core.lazy import show_as_exported
from .._core.operation.descriptors import Events, Lines
from .._core.response.http_response import HTTPResponse
from .._core.streams.collect import Collector
from .._core.streams.event import StreamEvent
from .._core.streams.events import EventDecoder
from .._core.streams.sse import NO_FIELDS, EventFields
from .finalizer import Finalizer, current_finalizer
from .transport import AsyncIncomingResponse

if TYPE_CHECKING:
    from .._core.observability.tracing import CallSpan

__all__ = ["AsyncCollectableStream", "AsyncStream"]

E = TypeVar("E")
W = TypeVar("W")


class AsyncStream(Generic[E]):
    """Events as the server sends them. Iterate over it in a `with` block, which closes the connection at the end.

    Iterating gives the data of each event, and `events()` the event with its name and id. Both raise APIError for an
    error that the server sends in the stream, and IncompleteStreamError if the stream breaks off.
    """

    _ended = True  # until __init__ is complete, for __del__

    def __init__(self, incoming: AsyncIncomingResponse, response: HTTPResponse, decoder: EventDecoder) -> None:
        self.response = response
        self._incoming = incoming
        self._decoder = decoder
        self._chunks = incoming.chunks()
        self._events: Iterator[E] = iter(())
        self._batch = 0  # how many events `_events` had
        self._last_event_id: str | None = None  # of the events before those
        self._failure: APIError | None = None
        self._reader = Lock()  # held while a chunk is read; a second reader does not wait for it
        self._finalizer: Finalizer = current_finalizer()
        self._ended = False

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        for event in self._events:
            return event
        while not self._ended:
            await self._read()
            for event in self._events:
                return event
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        raise StopAsyncIteration

    async def _read(self) -> None:
        """Read one chunk, unless another reader is at it, which then reads on.

        A failure is raised only after the events before it are taken.
        """
        if not self._reader.acquire(blocking=False):
            raise InvalidArgumentError("Another task or thread is reading this stream: a stream has one reader.")
        decoder = self._decoder
        if decoder.fields:
            self._last_event_id = self.last_event_id
        try:
            try:
                try:
                    events = decoder.feed(await self._chunks.__anext__())
                except StopAsyncIteration:
                    events = decoder.finish()
                    self._ended = True
            except APIConnectionError as error:
                await self.close()
                self._failure = self._meaning(error)
                return
            except BaseException:
                await self.close()
                raise
            self._batch, self._events = len(events), iter(events)
            if decoder.failure is not None or decoder.ended:
                self._failure, self._ended = decoder.failure, True
            if self._ended:
                await self._incoming.close()
        finally:
            self._reader.release()

    def _meaning(self, error: APIConnectionError) -> APIError | None:
        if isinstance(error, APITimeoutError):
            error.response, error.request = self.response, self.response.request
            return error
        failure = self._decoder.broken_off(error)
        if failure is not None:
            failure.__cause__ = error
        return failure

    @property
    def request_id(self) -> str | None:
        """The server's id of this request, to give to its support; None if the response has none."""
        return self.response.request_id

    async def events(self) -> AsyncIterator[StreamEvent[E]]:
        """The events from here on, each with its name, id and retry besides the data."""
        async for data in self:
            fields = self._decoder.fields.get(self._taken - 1, NO_FIELDS)
            yield StreamEvent(data, fields.event, fields.id, fields.retry)

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that was taken, or of the last one before it that had any.

        A server that can continue a stream wants it in the header `Last-Event-ID` of the next call.
        """
        fields: dict[int, EventFields] = self._decoder.fields
        taken = self._taken
        ids = [one.id for index, one in fields.items() if index < taken and one.id is not None]
        return ids[-1] if ids else self._last_event_id

    @property
    def _taken(self) -> int:
        """The number of events that the caller has taken from those that were decoded last."""
        return self._batch - length_hint(self._events)

    async def close(self) -> None:
        """Give the connection back and end the stream."""
        self._last_event_id = self.last_event_id
        self._decoder.fields = {}
        self._ended = True
        self._events = iter(())
        await self._incoming.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __del__(self) -> None:
        if self._ended or sys.is_finalizing():
            return
        block = "async with" if hasattr(self, "__aenter__") else "with"
        problem = f"{self!r} was dropped before its end: use it in `{block}`, or close it"
        warnings.warn(problem, ResourceWarning, stacklevel=2, source=self)
        self._finalizer(self._incoming.close)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.response.method} {self.response.url}>"


class AsyncCollectableStream(AsyncStream[E], Generic[E, W]):
    """A stream whose events add up to a whole response, which `collect()` returns."""

    async def collect(self) -> W:
        """Read all events and return the whole response, as if it had not been streamed.

        Raises InvalidArgumentError if events were already taken.
        """
        decoder = self._decoder
        if decoder.count or not isinstance(decoder.expected, Events) or decoder.expected.collect is None:
            raise InvalidArgumentError("collect() needs every event: call it instead of iterating, not afterwards.")
        collector = Collector(decoder.expected.collect, decoder.expected.type)
        async with self:
            async for event in self:
                collector.add(event)
        whole: W = collector.result(self.response, strict=decoder.strict)
        return whole


def open_stream(
    incoming: AsyncIncomingResponse,
    response: HTTPResponse,
    expected: Events | Lines,
    *,
    errors: tuple[Any, ...] = (),  # Any: the documented types of errors, given as values
    strict: bool,
    span: CallSpan | None = None,
) -> AsyncStream[Any]:  # Any: depends on the operation
    """Open the stream of an operation."""
    decoder = (
        EventDecoder(expected, response, errors=errors, strict=strict)
        if span is None
        else span.decoder(expected, response, errors=errors, strict=strict)
    )
    if isinstance(expected, Events) and expected.collect is not None:
        collectable: AsyncCollectableStream[Any, Any] = AsyncCollectableStream(incoming, response, decoder)
        return collectable
    return AsyncStream(incoming, response, decoder)


show_as_exported(__name__)
