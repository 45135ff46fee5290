# Generated from spec.yaml by specpress. Do not edit.
"""The calls below things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.fields_or_body import fields_or_body as _fields_or_body
from ..._core.request.files import FileInput
from ..._operations import things as operations
from ...types.things import (
    ThingParam,
    ThingsOwnShapesRequestFormParam,
    ThingsOwnShapesRequestMultipartParam,
    ThingsOwnShapesRequestVndThingsJsonParam,
)
from ..body_fields import body_fields as _body_fields
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

    @overload
    async def several(
        self,
        *,
        name: str,
        size: int | None | Omit = omit,
        content_type: Literal["application/json", "application/x-www-form-urlencoded"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def several(
        self, *, body: str, content_type: Literal["application/xml"], **options: Unpack[RequestOptions]
    ) -> None: ...

    async def several(
        self,
        *,
        name: str | Omit = omit,
        size: int | None | Omit = omit,
        body: str | Omit = omit,
        content_type: Literal["application/json", "application/x-www-form-urlencoded", "application/xml"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /several.

        Args:
            body: XML, given as text.
        """
        return await self._client.request(
            operations.SEVERAL,
            body=_fields_or_body(
                {"name": name, "size": size},
                body,
                content_type,
                fields_as=("application/json", "application/x-www-form-urlencoded"),
                body_as=("application/xml",),
            ),
            content_type=content_type,
            options=options,
        )

    @overload
    async def two_shapes(
        self,
        *,
        name: str,
        size: int | None | Omit = omit,
        content_type: Literal["application/json"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def two_shapes(
        self,
        *,
        body: Iterable[ThingParam],
        content_type: Literal["application/vnd.things+json"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def two_shapes(self, **options: Unpack[RequestOptions]) -> None: ...

    async def two_shapes(
        self,
        *,
        name: str | Omit = omit,
        size: int | None | Omit = omit,
        body: Iterable[ThingParam] | Omit = omit,
        content_type: Literal["application/json", "application/vnd.things+json"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /two-shapes."""
        return await self._client.request(
            operations.TWO_SHAPES,
            body=_fields_or_body(
                {"name": name, "size": size},
                body,
                content_type,
                fields_as=("application/json",),
                body_as=("application/vnd.things+json",),
            ),
            content_type=content_type,
            options=options,
        )

    @overload
    async def names_of_json(
        self, *, name: str, size: int | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None: ...

    @overload
    async def names_of_json(self, **options: Unpack[RequestOptions]) -> None: ...

    @_body_fields(operations.NAMES_OF_JSON)
    async def names_of_json(
        self, *, name: str | Omit = omit, size: int | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call POST /names-of-json."""
        return await self._client.request(operations.NAMES_OF_JSON, body={"name": name, "size": size}, options=options)

    @overload
    async def kinds_of_json(
        self,
        *,
        name: str,
        size: int | None | Omit = omit,
        content_type: Literal["application/json", "application/json-patch+json"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def kinds_of_json(
        self, *, body: Iterable[ThingParam], content_type: str, **options: Unpack[RequestOptions]
    ) -> None: ...

    @overload
    async def kinds_of_json(self, **options: Unpack[RequestOptions]) -> None: ...

    async def kinds_of_json(
        self,
        *,
        name: str | Omit = omit,
        size: int | None | Omit = omit,
        body: Iterable[ThingParam] | Omit = omit,
        content_type: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /kinds-of-json."""
        return await self._client.request(
            operations.KINDS_OF_JSON,
            body=_fields_or_body(
                {"name": name, "size": size},
                body,
                content_type,
                fields_as=("application/json", "application/json-patch+json"),
                body_as=("application/*+json",),
            ),
            content_type=content_type,
            options=options,
        )

    @_body_fields(operations.PATCH)
    async def patch(
        self, *, name: str | Omit = omit, size: int | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call PATCH /patch."""
        return await self._client.request(operations.PATCH, body={"name": name, "size": size}, options=options)

    async def text(self, *, body: str, **options: Unpack[RequestOptions]) -> None:
        """Call POST /text."""
        return await self._client.request(operations.TEXT, body=body, options=options)

    async def bytes(self, *, body: FileInput, **options: Unpack[RequestOptions]) -> None:
        """Call POST /bytes."""
        return await self._client.request(operations.BYTES, body=body, options=options)

    async def lines(self, *, body: Iterable[ThingParam], **options: Unpack[RequestOptions]) -> None:
        """Call POST /lines."""
        return await self._client.request(operations.LINES, body=body, options=options)

    async def list(self, *, body: Iterable[ThingParam], **options: Unpack[RequestOptions]) -> None:
        """Call POST /list."""
        return await self._client.request(operations.LIST, body=body, options=options)

    async def map(self, *, body: Mapping[str, int], **options: Unpack[RequestOptions]) -> None:
        """Call POST /map."""
        return await self._client.request(operations.MAP, body=body, options=options)

    async def either(self, *, body: ThingParam | str | None, **options: Unpack[RequestOptions]) -> None:
        """Call POST /either."""
        return await self._client.request(operations.EITHER, body=body, options=options)

    @overload
    async def optional(
        self, *, name: str, size: int | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None: ...

    @overload
    async def optional(self, **options: Unpack[RequestOptions]) -> None: ...

    @_body_fields(operations.OPTIONAL)
    async def optional(
        self, *, name: str | Omit = omit, size: int | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call POST /optional."""
        return await self._client.request(operations.OPTIONAL, body={"name": name, "size": size}, options=options)

    async def written_out(
        self,
        *,
        file: FileInput,
        content_type: (
            Literal["application/json", "application/x-www-form-urlencoded", "multipart/form-data"] | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /written-out."""
        return await self._client.request(
            operations.WRITTEN_OUT, body={"file": file}, content_type=content_type, options=options
        )

    @overload
    async def own_shapes(
        self,
        *,
        a: str | Omit = omit,
        content_type: Literal["application/json"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def own_shapes(
        self,
        *,
        body: ThingsOwnShapesRequestFormParam,
        content_type: Literal["application/x-www-form-urlencoded"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def own_shapes(
        self,
        *,
        body: ThingsOwnShapesRequestMultipartParam,
        content_type: Literal["multipart/form-data"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def own_shapes(
        self,
        *,
        body: ThingsOwnShapesRequestVndThingsJsonParam,
        content_type: Literal["application/vnd.things+json"],
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def own_shapes(
        self,
        *,
        a: str | Omit = omit,
        body: (
            ThingsOwnShapesRequestFormParam
            | ThingsOwnShapesRequestMultipartParam
            | ThingsOwnShapesRequestVndThingsJsonParam
            | Omit
        ) = omit,
        content_type: (
            Literal[
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/vnd.things+json",
            ]
            | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call POST /own-shapes."""
        return await self._client.request(
            operations.OWN_SHAPES,
            body=_fields_or_body(
                {"a": a},
                body,
                content_type,
                fields_as=("application/json",),
                body_as=("application/x-www-form-urlencoded", "multipart/form-data", "application/vnd.things+json"),
            ),
            content_type=content_type,
            options=options,
        )


class AsyncThingsWithRawResponse(AsyncMethods):
    """The methods of AsyncThings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncThings) -> None:
        self.several = async_raw(resource.several)
        self.two_shapes = async_raw(resource.two_shapes)
        self.names_of_json = async_raw(resource.names_of_json)
        self.kinds_of_json = async_raw(resource.kinds_of_json)
        self.patch = async_raw(resource.patch)
        self.text = async_raw(resource.text)
        self.bytes = async_raw(resource.bytes)
        self.lines = async_raw(resource.lines)
        self.list = async_raw(resource.list)
        self.map = async_raw(resource.map)
        self.either = async_raw(resource.either)
        self.optional = async_raw(resource.optional)
        self.written_out = async_raw(resource.written_out)
        self.own_shapes = async_raw(resource.own_shapes)


class AsyncThingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncThings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncThings) -> None:
        self.several = async_streamed(resource.several)
        self.two_shapes = async_streamed(resource.two_shapes)
        self.names_of_json = async_streamed(resource.names_of_json)
        self.kinds_of_json = async_streamed(resource.kinds_of_json)
        self.patch = async_streamed(resource.patch)
        self.text = async_streamed(resource.text)
        self.bytes = async_streamed(resource.bytes)
        self.lines = async_streamed(resource.lines)
        self.list = async_streamed(resource.list)
        self.map = async_streamed(resource.map)
        self.either = async_streamed(resource.either)
        self.optional = async_streamed(resource.optional)
        self.written_out = async_streamed(resource.written_out)
        self.own_shapes = async_streamed(resource.own_shapes)
