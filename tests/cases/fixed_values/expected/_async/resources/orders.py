# Generated from spec.yaml by specpress. Do not edit.
"""The calls below orders."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import orders as operations
from ...types.orders import NoteParam, PairParam
from ...types.shared import PetParam
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncOrders(AsyncResource):
    """The calls below orders."""

    @cached_property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncOrdersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOrdersWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncOrdersWithStreamingResponse(self)

    async def create(
        self,
        *,
        pet: PetParam,
        api_version: Literal["2024-01"] = "2024-01",
        object: Literal["order"] = "order",
        amount: int = 1,
        dry_run: Literal[True] | Omit = omit,
        pairs: Mapping[str, PairParam] | Omit = omit,
        note: NoteParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /orders.

        Args:
            amount: Default: `1`.
        """
        return await self._client.request(
            operations.CREATE,
            query={"api-version": api_version},
            body={"object": object, "amount": amount, "dryRun": dry_run, "pet": pet, "pairs": pairs, "note": note},
            options=options,
        )

    async def change(
        self, *, object: Literal["change"] | Omit = omit, amount: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call PATCH /orders."""
        return await self._client.request(operations.CHANGE, body={"object": object, "amount": amount}, options=options)


class AsyncOrdersWithRawResponse(AsyncMethods):
    """The methods of AsyncOrders, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncOrders) -> None:
        self.create = async_raw(resource.create)
        self.change = async_raw(resource.change)


class AsyncOrdersWithStreamingResponse(AsyncMethods):
    """The methods of AsyncOrders, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncOrders) -> None:
        self.create = async_streamed(resource.create)
        self.change = async_streamed(resource.change)
