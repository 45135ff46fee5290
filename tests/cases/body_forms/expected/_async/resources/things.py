# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.files import FileInput
from ..._core.request.part import part as _part
from ..._operations import things as operations
from ...types.things import PointParam, Quality
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

    async def urlencoded(
        self,
        *,
        name: str | Omit = omit,
        tags: Iterable[str] | Omit = omit,
        joined: Iterable[str] | Omit = omit,
        at: PointParam | Omit = omit,
        deep: PointParam | Omit = omit,
        piped: Iterable[str] | Omit = omit,
        path: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /urlencoded."""
        return await self._client.request(
            operations.URLENCODED,
            body={"name": name, "tags": tags, "joined": joined, "at": at, "deep": deep, "piped": piped, "path": path},
            options=options,
        )

    async def multipart(
        self,
        *,
        file: FileInput,
        files: Iterable[FileInput] | Omit = omit,
        name: str | Omit = omit,
        numbers: Iterable[int] | Omit = omit,
        at: PointParam | Omit = omit,
        note: str | Omit = omit,
        values: Iterable[int] | Omit = omit,
        listed: Iterable[int] | Omit = omit,
        spread: PointParam | Omit = omit,
        either: str | Omit = omit,
        special: PointParam | Omit = omit,
        file_x_checksum: str | Omit = omit,
        file_x_pages: Iterable[int] | Omit = omit,
        file_x_quality: Quality | Omit = omit,
        note_x_place: PointParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /multipart.

        Args:
            file_x_checksum: Of the bytes.
        """
        return await self._client.request(
            operations.MULTIPART,
            body={
                "file": _part(
                    file, {"X-Checksum": file_x_checksum, "X-Pages": file_x_pages, "X-Quality": file_x_quality}
                ),
                "files": files,
                "name": name,
                "numbers": numbers,
                "at": at,
                "note": _part(note, {"X-Place": note_x_place}),
                "values": values,
                "listed": listed,
                "spread": spread,
                "either": either,
                "special": special,
            },
            options=options,
        )


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.urlencoded = async_raw(resource.urlencoded)
        self.multipart = async_raw(resource.multipart)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.urlencoded = async_streamed(resource.urlencoded)
        self.multipart = async_streamed(resource.multipart)
