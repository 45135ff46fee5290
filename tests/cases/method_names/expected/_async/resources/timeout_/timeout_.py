# Generated from spec.yaml by specpress. Do not edit.
"""The calls below timeout_.timeout_."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...._core.options.request_options import RequestOptions
from ...._operations.timeout_ import timeout_ as operations
from ...raw import async_raw, async_streamed
from ...resource import AsyncMethods, AsyncResource


class AsyncTimeoutResourceResource(AsyncResource):
    """The calls below timeout_.timeout_."""

    @cached_property
    def with_raw_response(self) -> AsyncTimeoutResourceResourceWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncTimeoutResourceResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTimeoutResourceResourceWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncTimeoutResourceResourceWithStreamingResponse(self)

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call PATCH /e."""
        return await self._client.request(operations.LIST, options=options)


class AsyncTimeoutResourceResourceWithRawResponse(AsyncMethods):
    """The methods of AsyncTimeoutResourceResource, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncTimeoutResourceResource) -> None:
        self.list = async_raw(resource.list)


class AsyncTimeoutResourceResourceWithStreamingResponse(AsyncMethods):
    """The methods of AsyncTimeoutResourceResource, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncTimeoutResourceResource) -> None:
        self.list = async_streamed(resource.list)
