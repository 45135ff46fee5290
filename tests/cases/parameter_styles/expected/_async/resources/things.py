# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import things as operations
from ...types.things import Names, PointParam, ThingsQueryDeepParam
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

    async def path(
        self,
        simple: Names,
        exploded: PointParam,
        label: PointParam,
        labels: Names,
        matrix: Names,
        matrices: Names,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call GET /path/{simple}/{exploded}/{label}/{labels}/{matrix}/{matrices}."""
        return await self._client.request(
            operations.PATH,
            path={
                "simple": simple,
                "exploded": exploded,
                "label": label,
                "labels": labels,
                "matrix": matrix,
                "matrices": matrices,
            },
            options=options,
        )

    async def query(
        self,
        *,
        form: Names | Omit = omit,
        joined: Names | Omit = omit,
        spaced: Names | Omit = omit,
        piped: Names | Omit = omit,
        point: PointParam | Omit = omit,
        pair: PointParam | Omit = omit,
        deep: ThingsQueryDeepParam | Omit = omit,
        expand: Names | Omit = omit,
        include: Names | Omit = omit,
        raw: str | Omit = omit,
        as_json: PointParam | Omit = omit,
        flag: bool | Omit = omit,
        limit: int | Omit = omit,
        filter_since: date | str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call GET /query.

        Args:
            limit: How many. Default: `20`.
        """
        return await self._client.request(
            operations.QUERY,
            query={
                "form": form,
                "joined": joined,
                "spaced": spaced,
                "piped": piped,
                "point": point,
                "pair": pair,
                "deep": deep,
                "expand": expand,
                "include": include,
                "raw": raw,
                "as_json": as_json,
                "flag": flag,
                "limit": limit,
                "filter[since]": filter_since,
            },
            options=options,
        )

    async def other(
        self,
        *,
        x_names: Names | Omit = omit,
        x_point: PointParam | Omit = omit,
        x_json: PointParam | Omit = omit,
        session: str | Omit = omit,
        names: Names | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call GET /other."""
        return await self._client.request(
            operations.OTHER,
            header={"X-Names": x_names, "X-Point": x_point, "X-Json": x_json},
            cookie={"session": session, "names": names},
            options=options,
        )


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.path = async_raw(resource.path)
        self.query = async_raw(resource.query)
        self.other = async_raw(resource.other)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.path = async_streamed(resource.path)
        self.query = async_streamed(resource.query)
        self.other = async_streamed(resource.other)
