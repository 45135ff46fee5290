# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.response.binary import BinaryResponse
from ..._operations import things as operations
from ...types.things import Thing
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource
from ..stream import AsyncStream


class AsyncThings(AsyncResource):
    """The calls below things."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncThingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncThingsWithStreamingResponse(self)

    async def text(self, **options: Unpack[RequestOptions]) -> str:
        """Call GET /text."""
        return await self._client.request(operations.TEXT, options=options)

    async def bytes(self, **options: Unpack[RequestOptions]) -> BinaryResponse:
        """Call GET /bytes."""
        return await self._client.request(operations.BYTES, options=options)

    async def events(self, **options: Unpack[RequestOptions]) -> AsyncStream[Thing]:
        """Call GET /events."""
        return await self._client.request_or_stream(operations.EVENTS, options=options)

    async def lines(self, **options: Unpack[RequestOptions]) -> AsyncStream[Thing]:
        """Call GET /lines."""
        return await self._client.request_or_stream(operations.LINES, options=options)

    async def suffixed(self, **options: Unpack[RequestOptions]) -> Thing:
        """Call GET /problem."""
        return await self._client.request(operations.SUFFIXED, options=options)

    async def several(self, **options: Unpack[RequestOptions]) -> Thing:
        """Call GET /several."""
        return await self._client.request(operations.SEVERAL, options=options)

    @_body_fields(operations.MAYBE_STREAM)
    async def maybe_stream(
        self, *, stream: bool | Omit = omit, **options: Unpack[RequestOptions]
    ) -> list[Thing] | AsyncStream[Thing]:
        """Call POST /maybe-stream."""
        return await self._client.request_or_stream(operations.MAYBE_STREAM, body={"stream": stream}, options=options)

    async def anything(self, **options: Unpack[RequestOptions]) -> object:
        """Call GET /anything."""
        return await self._client.request(operations.ANYTHING, options=options)

    async def exists(self, **options: Unpack[RequestOptions]) -> None:
        """Call HEAD /anything."""
        return await self._client.request(operations.EXISTS, options=options)

    async def replace(self, **options: Unpack[RequestOptions]) -> None:
        """Call PUT /anything."""
        return await self._client.request(operations.REPLACE, options=options)

    async def start(self, **options: Unpack[RequestOptions]) -> object:
        """Call POST /bare."""
        return await self._client.request(operations.START, options=options)

    async def word(self, **options: Unpack[RequestOptions]) -> str:
        """Call GET /word."""
        return await self._client.request(operations.WORD, options=options)

    async def maybe_word(self, **options: Unpack[RequestOptions]) -> str | None:
        """Call GET /maybe-word."""
        return await self._client.request(operations.MAYBE_WORD, options=options)

    @_body_fields(operations.SENT_WORD)
    async def sent_word(self, *, length: int | Omit = omit, **options: Unpack[RequestOptions]) -> str:
        """Call POST /sent-word."""
        return await self._client.request(operations.SENT_WORD, body={"length": length}, options=options)

    @_body_fields(operations.MAKE)
    async def make(self, *, length: int | Omit = omit, **options: Unpack[RequestOptions]) -> object:
        """Call POST /made."""
        return await self._client.request(operations.MAKE, body={"length": length}, options=options)


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.text = async_raw(resource.text)
        self.bytes = async_raw(resource.bytes)
        self.events = async_raw(resource.events)
        self.lines = async_raw(resource.lines)
        self.suffixed = async_raw(resource.suffixed)
        self.several = async_raw(resource.several)
        self.maybe_stream = async_raw(resource.maybe_stream)
        self.anything = async_raw(resource.anything)
        self.exists = async_raw(resource.exists)
        self.replace = async_raw(resource.replace)
        self.start = async_raw(resource.start)
        self.word = async_raw(resource.word)
        self.maybe_word = async_raw(resource.maybe_word)
        self.sent_word = async_raw(resource.sent_word)
        self.make = async_raw(resource.make)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.text = async_streamed(resource.text)
        self.bytes = async_streamed(resource.bytes)
        self.events = async_streamed(resource.events)
        self.lines = async_streamed(resource.lines)
        self.suffixed = async_streamed(resource.suffixed)
        self.several = async_streamed(resource.several)
        self.maybe_stream = async_streamed(resource.maybe_stream)
        self.anything = async_streamed(resource.anything)
        self.exists = async_streamed(resource.exists)
        self.replace = async_streamed(resource.replace)
        self.start = async_streamed(resource.start)
        self.word = async_streamed(resource.word)
        self.maybe_word = async_streamed(resource.maybe_word)
        self.sent_word = async_streamed(resource.sent_word)
        self.make = async_streamed(resource.make)
