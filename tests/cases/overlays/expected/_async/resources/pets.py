# Generated from spec.yaml by specpress. Do not edit.
"""The calls below pets."""

from __future__ import annotations

import builtins as _builtins
from functools import cached_property
from typing import Literal, Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import pets as operations
from ...types.pets import Dog, Pet
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncPets(AsyncResource):
    """The calls below pets."""

    @cached_property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncPetsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncPetsWithStreamingResponse(self)

    async def list(
        self,
        *,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> _builtins.list[Pet]:
        """Call GET /pets.

        Args:
            limit: How many pets at most.
            order: Which pets come first. Later: older servers may not know it.
        """
        return await self._client.request(operations.LIST, query={"limit": limit, "order": order}, options=options)

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> Dog:
        """Get a pet.

        Returns one pet. Later: older servers may not know it.
        """
        return await self._client.request(operations.GET, path={"id": id}, options=options)


class AsyncPetsWithRawResponse(AsyncMethods):
    """The methods of AsyncPets, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncPets) -> None:
        self.list = async_raw(resource.list)
        self.get = async_raw(resource.get)


class AsyncPetsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncPets, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncPets) -> None:
        self.list = async_streamed(resource.list)
        self.get = async_streamed(resource.get)
