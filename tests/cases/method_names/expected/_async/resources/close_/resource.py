# Generated from spec.yaml by specpress. Do not edit.
"""The calls below close_.resource."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...._core.options.request_options import RequestOptions
from ...._operations.close_ import resource as operations
from ...raw import async_raw, async_streamed
from ...resource import AsyncMethods, AsyncResource


class AsyncResourceResource(AsyncResource):
    """The calls below close_.resource."""

    @cached_property
    def with_raw_response(self) -> AsyncResourceResourceWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncResourceResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncResourceResourceWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncResourceResourceWithStreamingResponse(self)

    async def omit_(self, **options: Unpack[RequestOptions]) -> None:
        """Call PUT /e."""
        return await self._client.request(operations.OMIT, options=options)


class AsyncResourceResourceWithRawResponse(AsyncMethods):
    """The methods of AsyncResourceResource, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncResourceResource) -> None:
        self.omit_ = async_raw(resource.omit_)


class AsyncResourceResourceWithStreamingResponse(AsyncMethods):
    """The methods of AsyncResourceResource, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncResourceResource) -> None:
        self.omit_ = async_streamed(resource.omit_)
