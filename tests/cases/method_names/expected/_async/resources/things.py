# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import things as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


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

    async def get_c(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /c."""
        return await self._client.request(operations.GET_C, options=options)

    async def get_c_id(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /c/{id}."""
        return await self._client.request(operations.GET_C_ID, path={"id": id}, options=options)


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get_c = async_raw(resource.get_c)
        self.get_c_id = async_raw(resource.get_c_id)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.get_c = async_streamed(resource.get_c)
        self.get_c_id = async_streamed(resource.get_c_id)
