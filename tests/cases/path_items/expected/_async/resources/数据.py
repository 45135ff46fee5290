# Generated from spec.yaml by specpress. Do not edit.
"""The calls below 数据."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import 数据 as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class Async数据Type(AsyncResource):
    """The calls below 数据."""

    @cached_property
    def with_raw_response(self) -> Async数据TypeWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return Async数据TypeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> Async数据TypeWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return Async数据TypeWithStreamingResponse(self)

    async def read_all(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /数据/a%2Fb."""
        return await self._client.request(operations.READ_ALL, options=options)


class Async数据TypeWithRawResponse(AsyncMethods):
    """The methods of Async数据Type, each giving the whole HTTP reply."""

    def __init__(self, resource: Async数据Type) -> None:
        self.read_all = async_raw(resource.read_all)


class Async数据TypeWithStreamingResponse(AsyncMethods):
    """The methods of Async数据Type, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Async数据Type) -> None:
        self.read_all = async_streamed(resource.read_all)
