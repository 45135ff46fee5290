# Generated from spec.yaml by specpress. Do not edit.
"""The calls below jobs."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import jobs as operations
from ...types.jobs import Result, Ticket
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncJobs(AsyncResource):
    """The calls below jobs."""

    @cached_property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncJobsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncJobsWithStreamingResponse(self)

    async def start(self, **options: Unpack[RequestOptions]) -> Result | Ticket | list[str] | None:
        """Call POST /jobs."""
        return await self._client.request(operations.START, options=options)

    async def any(self, **options: Unpack[RequestOptions]) -> Result:
        """Call GET /jobs/any."""
        return await self._client.request(operations.ANY, options=options)

    async def range(self, **options: Unpack[RequestOptions]) -> Result:
        """Call GET /jobs/range.

        Raises: APIStatusError (4XX); APIConnectionError or APITimeoutError where no reply arrives.
        """
        return await self._client.request(operations.RANGE, options=options)

    async def stop(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call DELETE /jobs/{id}."""
        return await self._client.request(operations.STOP, path={"id": id}, options=options)


class AsyncJobsWithRawResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.start = async_raw(resource.start)
        self.any = async_raw(resource.any)
        self.range = async_raw(resource.range)
        self.stop = async_raw(resource.stop)


class AsyncJobsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.start = async_streamed(resource.start)
        self.any = async_streamed(resource.any)
        self.range = async_streamed(resource.range)
        self.stop = async_streamed(resource.stop)
