# Generated from openapi.yaml by specpress. Do not edit.
"""Draw images from words, and edit or vary images."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, Unpack, overload

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.files import FileInput
from ..._operations import images as operations
from ...types.images import ImageEditStreamEvent, ImageGenStreamEvent, ImageResponseFormat, ImageSize, ImagesResponse
from ..body_fields import body_fields as _body_fields
from ..raw import async_raw, async_streamed
from ..resource import AsyncMethods, AsyncResource
from ..stream import AsyncStream


class AsyncImages(AsyncResource):
    """Draw images from words, and edit or vary images."""

    @cached_property
    def with_raw_response(self) -> AsyncImagesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return AsyncImagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncImagesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return AsyncImagesWithStreamingResponse(self)

    @overload
    async def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        moderation: Literal["low", "auto"] | None | Omit = omit,
        style: Literal["vivid", "natural"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse: ...

    @overload
    async def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: Literal[True],
        partial_images: int | None | Omit = omit,
        moderation: Literal["low", "auto"] | None | Omit = omit,
        style: Literal["vivid", "natural"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageGenStreamEvent]: ...

    @overload
    async def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        moderation: Literal["low", "auto"] | None | Omit = omit,
        style: Literal["vivid", "natural"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageGenStreamEvent] | ImagesResponse: ...

    @_body_fields(operations.GENERATE)
    async def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "hd", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        moderation: Literal["low", "auto"] | None | Omit = omit,
        style: Literal["vivid", "natural"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageGenStreamEvent] | ImagesResponse:
        """Draw images from a description.

        Returns new images, as links or as data in the reply, as `response_format` asks.

        Args:
            prompt: What the images should show. The oldest model reads 1000 characters, newer ones up to 32000.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id that you choose for your end user. It helps to detect abuse.
            model: The id of the model. It must be one that can draw images. Later: older servers may not know it.
                Default: `dall-e-2`.
            quality: The quality of the images. Models differ in the values that they accept. Later: older servers
                may not know it. Default: `auto`.
            output_format: The format of the image files. Later: older servers may not know it. Default: `png`.
            output_compression: How much JPEG and WebP files are compressed, from 0 to 100. Later: older servers may
                not know it. Default: `100`.
            background: Whether the background is transparent. Later: older servers may not know it. Default: `auto`.
            stream: Whether to send unfinished images while the image is drawn, as server-sent events. Later: older
                servers may not know it. Default: `false`.
            partial_images: How many unfinished images to send before the finished one. Later: older servers may not
                know it. Between 0 and 3. Default: `0`.
            moderation: How strictly the images are judged. Later: older servers may not know it. Default: `auto`.
            style: The style of the images: `vivid` like a film, `natural` like a photograph. Later: older servers
                may not know it. Default: `vivid`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create
        """
        return await self._client.request_or_stream(
            operations.GENERATE,
            body={
                "prompt": prompt,
                "n": n,
                "size": size,
                "response_format": response_format,
                "user": user,
                "model": model,
                "quality": quality,
                "output_format": output_format,
                "output_compression": output_compression,
                "background": background,
                "stream": stream,
                "partial_images": partial_images,
                "moderation": moderation,
                "style": style,
            },
            options=options,
        )

    @overload
    async def edit(
        self,
        *,
        image: FileInput | Iterable[FileInput],
        prompt: str,
        mask: FileInput | Omit = omit,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        input_fidelity: Literal["high", "low"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse: ...

    @overload
    async def edit(
        self,
        *,
        image: FileInput | Iterable[FileInput],
        prompt: str,
        mask: FileInput | Omit = omit,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: Literal[True],
        partial_images: int | None | Omit = omit,
        input_fidelity: Literal["high", "low"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageEditStreamEvent]: ...

    @overload
    async def edit(
        self,
        *,
        image: FileInput | Iterable[FileInput],
        prompt: str,
        mask: FileInput | Omit = omit,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        input_fidelity: Literal["high", "low"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageEditStreamEvent] | ImagesResponse: ...

    async def edit(
        self,
        *,
        image: FileInput | Iterable[FileInput],
        prompt: str,
        mask: FileInput | Omit = omit,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        quality: Literal["standard", "low", "medium", "high", "auto"] | None | Omit = omit,
        output_format: Literal["png", "jpeg", "webp"] | None | Omit = omit,
        output_compression: int | None | Omit = omit,
        background: Literal["transparent", "opaque", "auto"] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        partial_images: int | None | Omit = omit,
        input_fidelity: Literal["high", "low"] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[ImageEditStreamEvent] | ImagesResponse:
        """Edit an image by a description.

        Redraws the transparent areas of an image. They are taken from the mask, or from the image itself if there is
        no mask. The prompt describes the whole picture that you want.

        Args:
            image: The image to edit, as PNG, WebP or JPEG; or up to 16 of them, which newer models put together. The
                oldest model takes one square PNG of less than 4 MB. Without a mask it must have transparent areas,
                which are then redrawn. Later: several images.
            prompt: What the whole edited image should show. The oldest model reads 1000 characters, newer ones up to
                32000.
            mask: A PNG of less than 4 MB, as large as the image. Where it is fully transparent, the image is
                redrawn.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id that you choose for your end user. It helps to detect abuse.
            model: The id of the model. It must be one that can draw images. Later: older servers may not know it.
                Default: `gpt-image-1.5`.
            quality: The quality of the images. Models differ in the values that they accept. Later: older servers
                may not know it. Default: `auto`.
            output_format: The format of the image files. Later: older servers may not know it. Default: `png`.
            output_compression: How much JPEG and WebP files are compressed, from 0 to 100. Later: older servers may
                not know it. Default: `100`.
            background: Whether the background is transparent. Later: older servers may not know it. Default: `auto`.
            stream: Whether to send unfinished images while the image is drawn, as server-sent events. Later: older
                servers may not know it. Default: `false`.
            partial_images: How many unfinished images to send before the finished one. Later: older servers may not
                know it. Between 0 and 3. Default: `0`.
            input_fidelity: How closely the result keeps to the image. Later: older servers may not know it.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create-edit
        """
        return await self._client.request_or_stream(
            operations.EDIT,
            body={
                "image": image,
                "mask": mask,
                "prompt": prompt,
                "n": n,
                "size": size,
                "response_format": response_format,
                "user": user,
                "model": model,
                "quality": quality,
                "output_format": output_format,
                "output_compression": output_compression,
                "background": background,
                "stream": stream,
                "partial_images": partial_images,
                "input_fidelity": input_fidelity,
            },
            options=options,
        )

    async def create_variation(
        self,
        *,
        image: FileInput,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        model: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse:
        """Draw variations of an image.

        Returns images that resemble the one you send. This call takes no prompt.

        Args:
            image: The image to vary: a square PNG of less than 4 MB.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id that you choose for your end user. It helps to detect abuse.
            model: The id of the model. It must be one that can draw images. Later: older servers may not know it.
                Default: `dall-e-2`.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create-variation
        """
        return await self._client.request(
            operations.CREATE_VARIATION,
            body={
                "image": image,
                "n": n,
                "size": size,
                "response_format": response_format,
                "user": user,
                "model": model,
            },
            options=options,
        )


class AsyncImagesWithRawResponse(AsyncMethods):
    """The methods of AsyncImages, each giving the whole HTTP reply."""

    def __init__(self, resource: AsyncImages) -> None:
        self.generate = async_raw(resource.generate)
        self.edit = async_raw(resource.edit)
        self.create_variation = async_raw(resource.create_variation)


class AsyncImagesWithStreamingResponse(AsyncMethods):
    """The methods of AsyncImages, each giving a reply whose body is not read yet."""

    def __init__(self, resource: AsyncImages) -> None:
        self.generate = async_streamed(resource.generate)
        self.edit = async_streamed(resource.edit)
        self.create_variation = async_streamed(resource.create_variation)
