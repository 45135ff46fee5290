# Generated from spec.yaml by specpress. Do not edit.
"""The calls below user_accounts."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.request_options import RequestOptions
from ..._operations import user_accounts as operations
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncUserAccounts(AsyncResource):
    """The calls below user_accounts."""

    @cached_property
    def with_raw_response(self) -> AsyncUserAccountsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncUserAccountsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncUserAccountsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncUserAccountsWithStreamingResponse(self)

    async def get_user(self, **options: Unpack[RequestOptions]) -> None:
        """Call GET /b."""
        return await self._client.request(operations.GET_USER, options=options)

    async def post_b(self, **options: Unpack[RequestOptions]) -> None:
        """Call POST /b."""
        return await self._client.request(operations.POST_B, options=options)


class AsyncUserAccountsWithRawResponse(AsyncMethods):
    """The methods of AsyncUserAccounts, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncUserAccounts) -> None:
        self.get_user = async_raw(resource.get_user)
        self.post_b = async_raw(resource.post_b)


class AsyncUserAccountsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncUserAccounts, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncUserAccounts) -> None:
        self.get_user = async_streamed(resource.get_user)
        self.post_b = async_streamed(resource.post_b)
