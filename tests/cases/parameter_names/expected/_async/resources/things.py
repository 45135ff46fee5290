# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import things as operations
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

    async def update(
        self,
        id: str,
        *,
        id_query: str | Omit = omit,
        id_header: str | Omit = omit,
        id_cookie: str | Omit = omit,
        id_body: str | Omit = omit,
        id_body_body: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /things/{id}."""
        return await self._client.request(
            operations.UPDATE,
            path={"id": id},
            query={"id": id_query},
            header={"id": id_header},
            cookie={"id": id_cookie},
            body={"id": id_body, "id_body": id_body_body},
            options=options,
        )

    async def sold(self, shop: str, thing: str, *, q: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /shops/{shop}/things/{thing}."""
        return await self._client.request(
            operations.SOLD, path={"shop": shop, "thing": thing}, query={"q": q}, options=options
        )

    async def spelled(self, *, x_tenant: str, x_trace: str, **options: Unpack[RequestOptions]) -> None:
        """Call GET /spelled.

        Args:
            x_tenant: Whose things.
        """
        return await self._client.request(
            operations.SPELLED, header={"X-Tenant": x_tenant, "X-Trace": x_trace}, options=options
        )

    async def words(
        self,
        *,
        self_: str | Omit = omit,
        client: str | Omit = omit,
        body_: str | Omit = omit,
        options_: str | Omit = omit,
        timeout_: str | Omit = omit,
        headers: str | Omit = omit,
        extra_headers_: str | Omit = omit,
        content_type_: str | Omit = omit,
        omit_: str | Omit = omit,
        class_: str | Omit = omit,
        str: str | Omit = omit,
        list: Iterable[str] | Omit = omit,
        a_b: str | Omit = omit,
        a_b_query: str | Omit = omit,
        query_2nd: str | Omit = omit,
        top: str | Omit = omit,
        plus_sign: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call GET /words."""
        return await self._client.request(
            operations.WORDS,
            query={
                "self": self_,
                "client": client,
                "body": body_,
                "options": options_,
                "timeout": timeout_,
                "headers": headers,
                "extra_headers": extra_headers_,
                "content_type": content_type_,
                "omit": omit_,
                "class": class_,
                "str": str,
                "list": list,
                "a-b": a_b,
                "a b": a_b_query,
                "2nd": query_2nd,
                "$top": top,
                "+": plus_sign,
            },
            options=options,
        )


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.update = async_raw(resource.update)
        self.sold = async_raw(resource.sold)
        self.spelled = async_raw(resource.spelled)
        self.words = async_raw(resource.words)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.update = async_streamed(resource.update)
        self.sold = async_streamed(resource.sold)
        self.spelled = async_streamed(resource.spelled)
        self.words = async_streamed(resource.words)
