# Generated from spec.yaml by specpress. Do not edit.
"""The calls below chat.rooms."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...._core.options.request_options import RequestOptions
from ...._operations.chat import rooms as operations
from ...raw import async_raw, async_streamed
from ...resource import AsyncMethods, AsyncResource


class AsyncRooms(AsyncResource):
    """The calls below chat.rooms."""

    @cached_property
    def with_raw_response(self) -> AsyncRoomsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncRoomsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncRoomsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncRoomsWithStreamingResponse(self)

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /a."""
        return await self._client.request(operations.LIST, options=options)

    async def add_member(self, **options: Unpack[RequestOptions]) -> None:
        """Call POST /a."""
        return await self._client.request(operations.ADD_MEMBER, options=options)


class AsyncRoomsWithRawResponse(AsyncMethods):
    """The methods of AsyncRooms, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncRooms) -> None:
        self.list = async_raw(resource.list)
        self.add_member = async_raw(resource.add_member)


class AsyncRoomsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncRooms, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncRooms) -> None:
        self.list = async_streamed(resource.list)
        self.add_member = async_streamed(resource.add_member)
