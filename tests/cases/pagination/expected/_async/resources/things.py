# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import things as operations
from ...types.things import Thing, Things as _Things
from ..pager import AsyncPager
from ..pages import AsyncPage, paged
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncThings(AsyncResource):
    """The calls below things."""

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncThingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncThingsWithStreamingResponse(self)

    def cursor(
        self, *, after: str | Omit = omit, kind: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPager[AsyncPage[_Things, Thing], Thing]:
        """Call GET /cursor."""
        return paged(self._client, operations.CURSOR, query={"after": after, "kind": kind}, options=options)

    def search(
        self, *, text: str, start: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPager[AsyncPage[_Things, Thing], Thing]:
        """Call POST /search."""
        return paged(self._client, operations.SEARCH, body={"text": text, "start": start}, options=options)

    def offset(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPager[AsyncPage[_Things, Thing], Thing]:
        """Call GET /offset."""
        return paged(self._client, operations.OFFSET, query={"offset": offset, "limit": limit}, options=options)

    def page(
        self, *, page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPager[AsyncPage[list[Thing], Thing], Thing]:
        """Call GET /page.

        Args:
            page: Default: `1`.
        """
        return paged(self._client, operations.PAGE, query={"page": page}, options=options)

    def link(
        self, *, kind: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPager[AsyncPage[_Things, Thing], Thing]:
        """Call GET /link."""
        return paged(self._client, operations.LINK, query={"kind": kind}, options=options)


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.cursor = async_raw(resource.cursor)
        self.search = async_raw(resource.search)
        self.offset = async_raw(resource.offset)
        self.page = async_raw(resource.page)
        self.link = async_raw(resource.link)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.cursor = async_streamed(resource.cursor)
        self.search = async_streamed(resource.search)
        self.offset = async_streamed(resource.offset)
        self.page = async_streamed(resource.page)
        self.link = async_streamed(resource.link)
