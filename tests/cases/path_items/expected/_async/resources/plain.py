# Generated from spec.yaml by specpress. Do not edit.
"""The calls below plain."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import plain as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncPlain(AsyncResource):
    """The calls below plain."""

    @cached_property
    def with_raw_response(self) -> AsyncPlainWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncPlainWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPlainWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncPlainWithStreamingResponse(self)

    async def get_standard(
        self, *, lang: str | Omit = omit, size: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call GET /plain."""
        return await self._client.request(operations.GET_STANDARD, query={"lang": lang, "size": size}, options=options)


class AsyncPlainWithRawResponse(AsyncMethods):
    """The methods of AsyncPlain, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncPlain) -> None:
        self.get_standard = async_raw(resource.get_standard)


class AsyncPlainWithStreamingResponse(AsyncMethods):
    """The methods of AsyncPlain, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncPlain) -> None:
        self.get_standard = async_streamed(resource.get_standard)
