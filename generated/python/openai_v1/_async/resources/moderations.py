# Generated from openapi.yaml by specpress. Do not edit.
"""Find out whether a text breaks the content policy."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import moderations as operations
from ...types.moderations import ModerationCreateResponse, ModerationImageURLInputParam, ModerationTextInputParam
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource


class AsyncModerations(AsyncResource):
    """Find out whether a text breaks the content policy."""

    @cached_property
    def with_raw_response(self) -> AsyncModerationsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncModerationsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncModerationsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncModerationsWithStreamingResponse(self)

    @_body_fields(operations.CREATE)
    async def create(
        self,
        *,
        input: str | Iterable[str] | Iterable[ModerationImageURLInputParam | ModerationTextInputParam],
        model: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ModerationCreateResponse:
        """Judge whether a text breaks the content policy.

        Returns for each input whether it is flagged, and a verdict and a score for each category.

        Args:
            input: A text, a list of texts, or a list of texts and images.
            model: The model that judges. `text-moderation-latest` is always the newest; `text-moderation-stable`
                changes later and with notice. Default: `text-moderation-latest`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/moderations/create
        """
        return await self._client.request(operations.CREATE, body={"input": input, "model": model}, options=options)


class AsyncModerationsWithRawResponse(AsyncMethods):
    """The methods of AsyncModerations, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncModerations) -> None:
        self.create = async_raw(resource.create)


class AsyncModerationsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncModerations, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncModerations) -> None:
        self.create = async_streamed(resource.create)
