# Generated from spec.yaml by specpress. Do not edit.
"""The calls below more."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import more as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncMore(AsyncResource):
    """The calls below more."""

    @cached_property
    def with_raw_response(self) -> AsyncMoreWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncMoreWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncMoreWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncMoreWithStreamingResponse(self)

    async def remove_more(
        self, *, lang: int, page: int | Omit = omit, size: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call DELETE /more."""
        return await self._client.request(
            operations.REMOVE_MORE, query={"lang": lang, "page": page, "size": size}, options=options
        )

    async def get_standard(
        self, *, lang: int, page: int | Omit = omit, size: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call GET /more."""
        return await self._client.request(
            operations.GET_STANDARD, query={"lang": lang, "page": page, "size": size}, options=options
        )


class AsyncMoreWithRawResponse(AsyncMethods):
    """The methods of AsyncMore, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncMore) -> None:
        self.remove_more = async_raw(resource.remove_more)
        self.get_standard = async_raw(resource.get_standard)


class AsyncMoreWithStreamingResponse(AsyncMethods):
    """The methods of AsyncMore, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncMore) -> None:
        self.remove_more = async_streamed(resource.remove_more)
        self.get_standard = async_streamed(resource.get_standard)
