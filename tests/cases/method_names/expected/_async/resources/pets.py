# Generated from spec.yaml by specpress. Do not edit.
"""The calls below pets."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import pets as operations
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

    async def get_pets_pet_id(self, pet_id: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /pets/{petId}."""
        return await self._client.request(operations.GET_PETS_PET_ID, path={"petId": pet_id}, options=options)


class AsyncPetsWithRawResponse(AsyncMethods):
    """The methods of AsyncPets, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncPets) -> None:
        self.get_pets_pet_id = async_raw(resource.get_pets_pet_id)


class AsyncPetsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncPets, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncPets) -> None:
        self.get_pets_pet_id = async_streamed(resource.get_pets_pet_id)
