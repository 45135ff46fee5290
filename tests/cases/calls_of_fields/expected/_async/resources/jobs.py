# Generated from spec.yaml by specpress. Do not edit.
"""The calls below jobs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import jobs as operations
from ...types.jobs import Job, Tag, TagParam
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncJobs(AsyncResource):
    """The calls below jobs."""

    @cached_property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncJobsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncJobsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncJobsWithStreamingResponse(self)

    @_body_fields(operations.PLAIN)
    async def plain(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /plain."""
        return await self._client.request(operations.PLAIN, body={"n": n}, options=options)

    @_body_fields(operations.LOOK_UP)
    async def look_up(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call GET /look-up."""
        return await self._client.request(operations.LOOK_UP, body={"n": n}, options=options)

    @_body_fields(operations.DISCARD)
    async def discard(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call DELETE /discard."""
        return await self._client.request(operations.DISCARD, body={"n": n}, options=options)

    @_body_fields(operations.PUBLIC)
    async def public(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /public."""
        return await self._client.request(operations.PUBLIC, body={"n": n}, options=options)

    @_body_fields(operations.KEY)
    async def key(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /key."""
        return await self._client.request(operations.KEY, body={"n": n}, options=options)

    @_body_fields(operations.QUERY_KEY)
    async def query_key(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /query-key."""
        return await self._client.request(operations.QUERY_KEY, body={"n": n}, options=options)

    @_body_fields(operations.COOKIE)
    async def cookie(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /cookie."""
        return await self._client.request(operations.COOKIE, body={"n": n}, options=options)

    @_body_fields(operations.PASSWORD)
    async def password(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /password."""
        return await self._client.request(operations.PASSWORD, body={"n": n}, options=options)

    @_body_fields(operations.SEVERAL_KEYS)
    async def several_keys(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /several-keys."""
        return await self._client.request(operations.SEVERAL_KEYS, body={"n": n}, options=options)

    @_body_fields(operations.AT)
    async def at(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /a@b."""
        return await self._client.request(operations.AT, body={"n": n}, options=options)

    @_body_fields(operations.ELSEWHERE)
    async def elsewhere(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job:
        """Call POST /elsewhere."""
        return await self._client.request(operations.ELSEWHERE, body={"n": n}, options=options)

    @_body_fields(operations.EITHER)
    async def either(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> Job | Tag:
        """Call POST /either."""
        return await self._client.request(operations.EITHER, body={"n": n}, options=options)

    @_body_fields(operations.WORD)
    async def word(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> str | None:
        """Call POST /word."""
        return await self._client.request(operations.WORD, body={"n": n}, options=options)

    async def keywords(
        self, *, from_: str, class_: str | Omit = omit, self_: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Job:
        """Call POST /keywords."""
        return await self._client.request(
            operations.KEYWORDS, body={"from": from_, "class": class_, "self": self_}, options=options
        )

    @_body_fields(operations.INNER_NAMES)
    async def inner_names(
        self,
        *,
        given: str,
        fields: str | Omit = omit,
        operation: str | Omit = omit,
        method: str | Omit = omit,
        client: str | Omit = omit,
        config: str | Omit = omit,
        names: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Job:
        """Call POST /inner-names."""
        return await self._client.request(
            operations.INNER_NAMES,
            body={
                "given": given,
                "fields": fields,
                "operation": operation,
                "method": method,
                "client": client,
                "config": config,
                "names": names,
            },
            options=options,
        )

    async def fixed(
        self, *, name: str, kind: Literal["thing"] = "thing", size: int = 3, **options: Unpack[RequestOptions]
    ) -> Job:
        """Call PUT /fixed.

        Args:
            size: Default: `3`.
        """
        return await self._client.request(
            operations.FIXED, body={"kind": kind, "size": size, "name": name}, options=options
        )

    @overload
    async def tagged(
        self, *, tags: Iterable[TagParam], note: str | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Job: ...

    @overload
    async def tagged(self, **options: Unpack[RequestOptions]) -> Job: ...

    @_body_fields(operations.TAGGED)
    async def tagged(
        self,
        *,
        tags: Iterable[TagParam] | Omit = omit,
        note: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Job:
        """Call PATCH /tagged."""
        return await self._client.request(operations.TAGGED, body={"tags": tags, "note": note}, options=options)


class AsyncJobsWithRawResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.plain = async_raw(resource.plain)
        self.look_up = async_raw(resource.look_up)
        self.discard = async_raw(resource.discard)
        self.public = async_raw(resource.public)
        self.key = async_raw(resource.key)
        self.query_key = async_raw(resource.query_key)
        self.cookie = async_raw(resource.cookie)
        self.password = async_raw(resource.password)
        self.several_keys = async_raw(resource.several_keys)
        self.at = async_raw(resource.at)
        self.elsewhere = async_raw(resource.elsewhere)
        self.either = async_raw(resource.either)
        self.word = async_raw(resource.word)
        self.keywords = async_raw(resource.keywords)
        self.inner_names = async_raw(resource.inner_names)
        self.fixed = async_raw(resource.fixed)
        self.tagged = async_raw(resource.tagged)


class AsyncJobsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncJobs, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncJobs) -> None:
        self.plain = async_streamed(resource.plain)
        self.look_up = async_streamed(resource.look_up)
        self.discard = async_streamed(resource.discard)
        self.public = async_streamed(resource.public)
        self.key = async_streamed(resource.key)
        self.query_key = async_streamed(resource.query_key)
        self.cookie = async_streamed(resource.cookie)
        self.password = async_streamed(resource.password)
        self.several_keys = async_streamed(resource.several_keys)
        self.at = async_streamed(resource.at)
        self.elsewhere = async_streamed(resource.elsewhere)
        self.either = async_streamed(resource.either)
        self.word = async_streamed(resource.word)
        self.keywords = async_streamed(resource.keywords)
        self.inner_names = async_streamed(resource.inner_names)
        self.fixed = async_streamed(resource.fixed)
        self.tagged = async_streamed(resource.tagged)
