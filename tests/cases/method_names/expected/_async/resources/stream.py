# Generated from spec.yaml by specpress. Do not edit.
"""The calls below stream."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import stream as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncStreamResource(AsyncResource):
    """The calls below stream."""

    @cached_property
    def with_raw_response(self) -> AsyncStreamResourceWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncStreamResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncStreamResourceWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncStreamResourceWithStreamingResponse(self)

    async def with_raw_response_(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /e."""
        return await self._client.request(operations.WITH_RAW_RESPONSE, options=options)


class AsyncStreamResourceWithRawResponse(AsyncMethods):
    """The methods of AsyncStreamResource, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncStreamResource) -> None:
        self.with_raw_response_ = async_raw(resource.with_raw_response_)


class AsyncStreamResourceWithStreamingResponse(AsyncMethods):
    """The methods of AsyncStreamResource, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncStreamResource) -> None:
        self.with_raw_response_ = async_streamed(resource.with_raw_response_)
