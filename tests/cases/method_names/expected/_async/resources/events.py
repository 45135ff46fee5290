# Generated from spec.yaml by specpress. Do not edit.
"""The calls below events."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import events as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncEvents(AsyncResource):
    """The calls below events."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncEventsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEventsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncEventsWithStreamingResponse(self)

    async def read(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /f."""
        return await self._client.request(operations.READ, options=options)

    async def read_all(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /f."""
        return await self._client.request(operations.READ_ALL, options=options)


class AsyncEventsWithRawResponse(AsyncMethods):
    """The methods of AsyncEvents, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncEvents) -> None:
        self.read = async_raw(resource.read)
        self.read_all = async_raw(resource.read_all)


class AsyncEventsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncEvents, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncEvents) -> None:
        self.read = async_streamed(resource.read)
        self.read_all = async_streamed(resource.read_all)
