# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import things as operations
from ...types.things import Thing, Things as _Things
from ..pages import Page, paged
from ..raw import raw, streamed
from ..resource import Methods, Resource


class Things(Resource):
    """The calls below things."""

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return ThingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return ThingsWithStreamingResponse(self)

    def cursor(
        self, *, after: str | Omit = omit, kind: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Page[_Things, Thing]:
        """Call GET /cursor."""
        return paged(self._client, operations.CURSOR, query={"after": after, "kind": kind}, options=options)

    def search(self, *, text: str, start: str | Omit = omit, **options: Unpack[RequestOptions]) -> Page[_Things, Thing]:
        """Call POST /search."""
        return paged(self._client, operations.SEARCH, body={"text": text, "start": start}, options=options)

    def offset(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Page[_Things, Thing]:
        """Call GET /offset."""
        return paged(self._client, operations.OFFSET, query={"offset": offset, "limit": limit}, options=options)

    def page(self, *, page: int | Omit = omit, **options: Unpack[RequestOptions]) -> Page[list[Thing], Thing]:
        """Call GET /page.

        Args:
            page: Default: `1`.
        """
        return paged(self._client, operations.PAGE, query={"page": page}, options=options)

    def link(self, *, kind: str | Omit = omit, **options: Unpack[RequestOptions]) -> Page[_Things, Thing]:
        """Call GET /link."""
        return paged(self._client, operations.LINK, query={"kind": kind}, options=options)


class ThingsWithRawResponse(Methods):
    """The methods of Things, each giving the whole HTTP reply."""

    def __init__(self, resource: Things) -> None:
        self.cursor = raw(resource.cursor)
        self.search = raw(resource.search)
        self.offset = raw(resource.offset)
        self.page = raw(resource.page)
        self.link = raw(resource.link)


class ThingsWithStreamingResponse(Methods):
    """The methods of Things, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Things) -> None:
        self.cursor = streamed(resource.cursor)
        self.search = streamed(resource.search)
        self.offset = streamed(resource.offset)
        self.page = streamed(resource.page)
        self.link = streamed(resource.link)
