# Generated from spec.yaml by specpress. Do not edit.
"""The calls below resource."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import resource as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncResourceResource(AsyncResource):
    """The calls below resource."""

    @cached_property
    def with_raw_response(self) -> AsyncResourceResourceWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncResourceResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncResourceResourceWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncResourceResourceWithStreamingResponse(self)

    async def class_(self, **options: Unpack[RequestOptions]) -> None:
        """Call POST /e."""
        return await self._client.request(operations.CLASS_, options=options)


class AsyncResourceResourceWithRawResponse(AsyncMethods):
    """The methods of AsyncResourceResource, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncResourceResource) -> None:
        self.class_ = async_raw(resource.class_)


class AsyncResourceResourceWithStreamingResponse(AsyncMethods):
    """The methods of AsyncResourceResource, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncResourceResource) -> None:
        self.class_ = async_streamed(resource.class_)
