# Generated from spec.yaml by specpress. Do not edit.
"""The calls below timeout_.timeout_."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ...._core.options import RequestOptions
from ...._operations.timeout_ import timeout_ as operations
from ...raw import async_raw, async_streamed
from ...resource import AsyncResource


class AsyncTimeoutResource(AsyncResource):
    """The calls below timeout_.timeout_."""

    @cached_property
    def with_raw_response(self) -> AsyncTimeoutResourceWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncTimeoutResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTimeoutResourceWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncTimeoutResourceWithStreamingResponse(self)

    async def list(self, **options: Unpack[RequestOptions]) -> None:
        """Call PATCH /e."""
        return await self._client.request(operations.LIST, options=options)


class AsyncTimeoutResourceWithRawResponse:
    """The methods of AsyncTimeoutResource, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncTimeoutResource) -> None:
        self.list = async_raw(resource.list)


class AsyncTimeoutResourceWithStreamingResponse:
    """The methods of AsyncTimeoutResource, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncTimeoutResource) -> None:
        self.list = async_streamed(resource.list)
