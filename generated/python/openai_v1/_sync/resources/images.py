# Generated from openapi.yaml by specpress. Do not edit.
"""Draw images from words, and edit or vary images."""

from __future__ import annotations

from functools import cached_property
from typing import Unpack

from ..._core.options.omit import Omit, omit
from ..._core.options.request_options import RequestOptions
from ..._core.request.files import FileInput
from ..._operations import images as operations
from ...types.images import ImageResponseFormat, ImageSize, ImagesResponse
from ..raw import raw, streamed
from ..resource import Resource


class Images(Resource):
    """Draw images from words, and edit or vary images."""

    @cached_property
    def with_raw_response(self) -> ImagesWithRawResponse:
        """The same methods; each gives the whole HTTP reply, whose `parse()` gives the usual result."""
        return ImagesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ImagesWithStreamingResponse:
        """The same methods as context managers; the body is read only as far as it is asked for."""
        return ImagesWithStreamingResponse(self)

    def generate(
        self,
        *,
        prompt: str,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse:
        """Draw images from a description.

        Returns new images, as links or as data in the reply, as `response_format` asks.

        Args:
            prompt: What the images should show, in up to 1000 characters. At most 1000 characters.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id of your own for your end user. It helps to find abuse.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create
        """
        return self._client.request(
            operations.GENERATE,
            body={"prompt": prompt, "n": n, "size": size, "response_format": response_format, "user": user},
            options=options,
        )

    def edit(
        self,
        *,
        image: FileInput,
        prompt: str,
        mask: FileInput | Omit = omit,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse:
        """Edit an image by a description.

        Redraws the transparent areas of an image. They are taken from the mask, or from the image itself if there is
        no mask. The prompt describes the whole picture that you want.

        Args:
            image: The image to edit: a square PNG of less than 4 MB. Without a mask it must have transparent areas,
                which are then redrawn.
            prompt: What the whole edited image should show, in up to 1000 characters. At most 1000 characters.
            mask: A PNG of less than 4 MB, as large as the image. Where it is fully transparent, the image is
                redrawn.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id of your own for your end user. It helps to find abuse.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create-edit
        """
        return self._client.request(
            operations.EDIT,
            body={
                "image": image,
                "mask": mask,
                "prompt": prompt,
                "n": n,
                "size": size,
                "response_format": response_format,
                "user": user,
            },
            options=options,
        )

    def create_variation(
        self,
        *,
        image: FileInput,
        n: int | None | Omit = omit,
        size: ImageSize | None | Omit = omit,
        response_format: ImageResponseFormat | None | Omit = omit,
        user: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> ImagesResponse:
        """Draw variations of an image.

        Returns images that resemble the one you send. This call takes no prompt.

        Args:
            image: The image to vary: a square PNG of less than 4 MB.
            n: How many images to draw. Between 1 and 10. Default: `1`.
            size: Width and height of the images in pixels. Default: `1024x1024`.
            response_format: Whether links or the data of the images come back. Default: `url`.
            user: An id of your own for your end user. It helps to find abuse.

        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError (404),
        ConflictError (409), RateLimitError (429), InternalServerError (500, 503); APIConnectionError or
        APITimeoutError where no reply arrives.

        Reference: https://platform.openai.com/docs/api-reference/images/create-variation
        """
        return self._client.request(
            operations.CREATE_VARIATION,
            body={"image": image, "n": n, "size": size, "response_format": response_format, "user": user},
            options=options,
        )


class ImagesWithRawResponse:
    """The methods of Images, each giving the whole HTTP reply."""

    def __init__(self, resource: Images) -> None:
        self.generate = raw(resource.generate)
        self.edit = raw(resource.edit)
        self.create_variation = raw(resource.create_variation)


class ImagesWithStreamingResponse:
    """The methods of Images, each giving a reply whose body is not read yet."""

    def __init__(self, resource: Images) -> None:
        self.generate = streamed(resource.generate)
        self.edit = streamed(resource.edit)
        self.create_variation = streamed(resource.create_variation)
