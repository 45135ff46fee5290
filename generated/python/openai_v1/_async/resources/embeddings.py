# Generated from openapi.yaml by specpress. Do not edit.
"""Turn text into vectors that can be compared and searched."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._operations import embeddings as operations
from ...types.embeddings import CreateEmbeddingBase64Response, CreateEmbeddingResponse
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..renamed import renamed as _renamed
from ..resource import AsyncMethods, AsyncResource


class AsyncEmbeddings(AsyncResource):
    """Turn text into vectors that can be compared and searched."""

    @cached_property
    def with_raw_response(self) -> AsyncEmbeddingsWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncEmbeddingsWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncEmbeddingsWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncEmbeddingsWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]],
        user: str | Omit = omit,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CreateEmbeddingResponse: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]],
        user: str | Omit = omit,
        dimensions: int | Omit = omit,
        encoding_format: Literal["base64"],
        **options: Unpack[RequestOptions],
    ) -> CreateEmbeddingBase64Response: ...

    @overload
    async def create(
        self,
        *,
        model: str,
        input: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]],
        user: str | Omit = omit,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float", "base64"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CreateEmbeddingBase64Response | CreateEmbeddingResponse: ...

    @_body_fields(operations.CREATE)
    @_renamed(engine="model", deployment_id="model")
    async def create(
        self,
        *,
        model: str,
        input: str | Iterable[str] | Iterable[int] | Iterable[Iterable[int]],
        user: str | Omit = omit,
        dimensions: int | Omit = omit,
        encoding_format: Literal["float", "base64"] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> CreateEmbeddingBase64Response | CreateEmbeddingResponse:
        """Turn text into vectors.

        Returns one vector of numbers for each input. Texts that mean similar things have vectors that lie close
        together. Each input may be up to 8192 tokens long.

        Args:
            model: The id of the model. It must be one that makes embeddings.
            input: A text, a list of texts, a list of tokens, or a list of token lists. A list of texts or of token
                lists gives a vector for each. Each input may be up to 8192 tokens long.
            user: An id that you choose for your end user. It helps to detect abuse.
            dimensions: How many numbers each vector has. Only some models can choose. Later: older servers may not
                know it. At least 1.
            encoding_format: The form of the vectors: `base64` is the numbers as 32-bit floats, the lowest byte
                first, in Base64 text. Later: older servers may not know it. Default: `float`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/embeddings/create
        """
        return await self._client.request(
            operations.CREATE,
            body={
                "model": model,
                "input": input,
                "user": user,
                "dimensions": dimensions,
                "encoding_format": encoding_format,
            },
            options=options,
        )


class AsyncEmbeddingsWithRawResponse(AsyncMethods):
    """The methods of AsyncEmbeddings, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self.create = async_raw(resource.create)


class AsyncEmbeddingsWithStreamingResponse(AsyncMethods):
    """The methods of AsyncEmbeddings, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncEmbeddings) -> None:
        self.create = async_streamed(resource.create)
