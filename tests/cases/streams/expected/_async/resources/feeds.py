# Generated from spec.yaml by specpress. Do not edit.
"""The calls below feeds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import feeds as operations
from ...types.feeds import (
    AEvent,
    BEvent,
    FeedsJsonStringsResponse,
    FeedsVariantsResponseAddInt64,
    FeedsVariantsResponseAddMsg,
    FeedsVariantsResponseAddString,
    Msg,
)
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource
from ..stream import AsyncStream


class AsyncFeeds(AsyncResource):
    """The calls below feeds."""

    @cached_property
    def with_raw_response(self) -> AsyncFeedsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncFeedsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFeedsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncFeedsWithStreamingResponse(self)

    async def variants(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncStream[FeedsVariantsResponseAddString | FeedsVariantsResponseAddInt64 | FeedsVariantsResponseAddMsg]:
        """Call GET /variants."""
        return await self._client.request_or_stream(operations.VARIANTS, options=options)

    async def names(self, **options: Unpack[RequestOptions]) -> AsyncStream[AEvent | BEvent]:
        """Call GET /names.

        Raises: BadRequestError (400); APIConnectionError or APITimeoutError where no reply arrives.
        """
        return await self._client.request_or_stream(operations.NAMES, options=options)

    async def messages(self, **options: Unpack[RequestOptions]) -> AsyncStream[Msg]:
        """Call GET /messages.

        Raises: BadRequestError (400); APIConnectionError or APITimeoutError where no reply arrives.
        """
        return await self._client.request_or_stream(operations.MESSAGES, options=options)

    async def either(self, **options: Unpack[RequestOptions]) -> AsyncStream[str | Msg]:
        """Call GET /either."""
        return await self._client.request_or_stream(operations.EITHER, options=options)

    async def numbers(self, **options: Unpack[RequestOptions]) -> AsyncStream[int]:
        """Call GET /numbers."""
        return await self._client.request_or_stream(operations.NUMBERS, options=options)

    async def json_strings(self, **options: Unpack[RequestOptions]) -> AsyncStream[FeedsJsonStringsResponse]:
        """Call GET /json-strings."""
        return await self._client.request_or_stream(operations.JSON_STRINGS, options=options)

    async def lines(self, **options: Unpack[RequestOptions]) -> AsyncStream[str]:
        """Call GET /lines."""
        return await self._client.request_or_stream(operations.LINES, options=options)

    async def send(self, *, body: str, **options: Unpack[RequestOptions]) -> None:
        """Call POST /lines."""
        return await self._client.request(operations.SEND, body=body, options=options)

    async def strings(self, **options: Unpack[RequestOptions]) -> AsyncStream[str]:
        """Call GET /strings."""
        return await self._client.request_or_stream(operations.STRINGS, options=options)

    async def send_strings(self, *, body: Iterable[str], **options: Unpack[RequestOptions]) -> None:
        """Call POST /strings."""
        return await self._client.request(operations.SEND_STRINGS, body=body, options=options)

    async def sequence(self, **options: Unpack[RequestOptions]) -> AsyncStream[Msg]:
        """Call GET /sequence."""
        return await self._client.request_or_stream(operations.SEQUENCE, options=options)


class AsyncFeedsWithRawResponse(AsyncMethods):
    """The methods of AsyncFeeds, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncFeeds) -> None:
        self.variants = async_raw(resource.variants)
        self.names = async_raw(resource.names)
        self.messages = async_raw(resource.messages)
        self.either = async_raw(resource.either)
        self.numbers = async_raw(resource.numbers)
        self.json_strings = async_raw(resource.json_strings)
        self.lines = async_raw(resource.lines)
        self.send = async_raw(resource.send)
        self.strings = async_raw(resource.strings)
        self.send_strings = async_raw(resource.send_strings)
        self.sequence = async_raw(resource.sequence)


class AsyncFeedsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncFeeds, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncFeeds) -> None:
        self.variants = async_streamed(resource.variants)
        self.names = async_streamed(resource.names)
        self.messages = async_streamed(resource.messages)
        self.either = async_streamed(resource.either)
        self.numbers = async_streamed(resource.numbers)
        self.json_strings = async_streamed(resource.json_strings)
        self.lines = async_streamed(resource.lines)
        self.send = async_streamed(resource.send)
        self.strings = async_streamed(resource.strings)
        self.send_strings = async_streamed(resource.send_strings)
        self.sequence = async_streamed(resource.sequence)
