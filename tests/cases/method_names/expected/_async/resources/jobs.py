# Generated from spec.yaml by specpress. Do not edit.
"""The calls below jobs."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import jobs as operations
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

    async def get_jobs(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs."""
        return await self._client.request(operations.GET_JOBS, options=options)

    async def get_jobs_slash(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs/."""
        return await self._client.request(operations.GET_JOBS_SLASH, options=options)

    async def get_jobs_by_id(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs/{id}."""
        return await self._client.request(operations.GET_JOBS_BY_ID, path={"id": id}, options=options)

    async def get_jobs_id(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs/id."""
        return await self._client.request(operations.GET_JOBS_ID, options=options)

    async def get_jobs_a_dash_b(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs/a-b."""
        return await self._client.request(operations.GET_JOBS_A_DASH_B, options=options)

    async def get_jobs_a_underscore_b(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /jobs/a_b."""
        return await self._client.request(operations.GET_JOBS_A_UNDERSCORE_B, options=options)


class AsyncJobsWithRawResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.get_jobs = async_raw(resource.get_jobs)
        self.get_jobs_slash = async_raw(resource.get_jobs_slash)
        self.get_jobs_by_id = async_raw(resource.get_jobs_by_id)
        self.get_jobs_id = async_raw(resource.get_jobs_id)
        self.get_jobs_a_dash_b = async_raw(resource.get_jobs_a_dash_b)
        self.get_jobs_a_underscore_b = async_raw(resource.get_jobs_a_underscore_b)


class AsyncJobsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.get_jobs = async_streamed(resource.get_jobs)
        self.get_jobs_slash = async_streamed(resource.get_jobs_slash)
        self.get_jobs_by_id = async_streamed(resource.get_jobs_by_id)
        self.get_jobs_id = async_streamed(resource.get_jobs_id)
        self.get_jobs_a_dash_b = async_streamed(resource.get_jobs_a_dash_b)
        self.get_jobs_a_underscore_b = async_streamed(resource.get_jobs_a_underscore_b)
