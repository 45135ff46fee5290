# Generated from spec.yaml by specpress. Do not edit.
"""The calls below données."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import données as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncDonnées(AsyncResource):
    """The calls below données."""

    @cached_property
    def with_raw_response(self) -> AsyncDonnéesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncDonnéesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncDonnéesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncDonnéesWithStreamingResponse(self)

    async def read_data(self, clé: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /données/{clé}/à jour."""
        return await self._client.request(operations.READ_DATA, path={"clé": clé}, options=options)


class AsyncDonnéesWithRawResponse(AsyncMethods):
    """The methods of AsyncDonnées, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncDonnées) -> None:
        self.read_data = async_raw(resource.read_data)


class AsyncDonnéesWithStreamingResponse(AsyncMethods):
    """The methods of AsyncDonnées, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncDonnées) -> None:
        self.read_data = async_streamed(resource.read_data)
