# Generated from openapi.yaml by specpress. Do not edit.
"""The types of images."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model as _Model, filled
from .._core.models.typed_dict import TypedDict
from .._core.request.files import FileInput


class ImagesResponse(_Model):
    """Images that a model has drawn."""

    created: int
    """When the images were drawn, in Unix seconds."""
    data: list[Image]
    """The images."""
    background: str | None = ABSENT
    """Whether the background is transparent. Later: older servers may not know it."""
    output_format: str | None = ABSENT
    """The format of the image files. Later: older servers may not know it."""
    size: str | None = ABSENT
    """Width and height of the images in pixels. Later: older servers may not know it."""
    quality: str | None = ABSENT
    """The quality of the images. Later: older servers may not know it."""
    usage: ImageUsage | None = ABSENT
    """What the images have cost in tokens. Later: older servers may not know it."""


class Image(_Model):
    """One image, with exactly one of the two fields, as `response_format` asked."""

    url: str | None = ABSENT
    """A link to the image. It works for a limited time."""
    b64_json: str | None = ABSENT
    """The image file as Base64 text."""
    revised_prompt: str | None = ABSENT
    """The prompt that the image was drawn from, if the service has changed it. Later: older servers may not know it."""


class ImageTokensDetails(_Model):
    """What tokens were for.

    Later: older servers may not know it.
    """

    image_tokens: int
    """Tokens of images."""
    text_tokens: int
    """Tokens of text."""


class ImageUsage(_Model):
    """What images have cost in tokens.

    Later: older servers may not know it.
    """

    input_tokens: int
    """Tokens of the request."""
    output_tokens: int
    """Tokens that the model wrote."""
    total_tokens: int
    """Both together."""
    input_tokens_details: ImageTokensDetails
    """What the tokens of the request were."""
    output_tokens_details: ImageTokensDetails | None = ABSENT
    """What the tokens of the images were."""


class ImageGenPartialImageEvent(_Model):
    """An unfinished image.

    Later: older servers may not know it.
    """

    type: Literal["image_generation.partial_image"] = filled("image_generation.partial_image")
    """Always `image_generation.partial_image`."""
    b64_json: str
    """The image file as Base64 text."""
    created_at: int
    """When the event was created, in Unix seconds."""
    size: str
    """Width and height of the image in pixels."""
    quality: str
    """The quality of the image."""
    background: str
    """Whether the background is transparent."""
    output_format: str
    """The format of the image file."""
    partial_image_index: int
    """Which unfinished image this is, from 0."""

    _tags = ("type",)
    _other_tags = ("ImageGenPartialImageEvent",)


class ImageGenCompletedEvent(_Model):
    """The finished image.

    Later: older servers may not know it.
    """

    type: Literal["image_generation.completed"] = filled("image_generation.completed")
    """Always `image_generation.completed`."""
    b64_json: str
    """The image file as Base64 text."""
    created_at: int
    """When the event was created, in Unix seconds."""
    size: str
    """Width and height of the image in pixels."""
    quality: str
    """The quality of the image."""
    background: str
    """Whether the background is transparent."""
    output_format: str
    """The format of the image file."""
    usage: ImageUsage
    """What the image has cost in tokens."""

    _tags = ("type",)
    _other_tags = ("ImageGenCompletedEvent",)


class ImageEditPartialImageEvent(_Model):
    """An unfinished edited image.

    Later: older servers may not know it.
    """

    type: Literal["image_edit.partial_image"] = filled("image_edit.partial_image")
    """Always `image_edit.partial_image`."""
    b64_json: str
    """The image file as Base64 text."""
    created_at: int
    """When the event was created, in Unix seconds."""
    size: str
    """Width and height of the image in pixels."""
    quality: str
    """The quality of the image."""
    background: str
    """Whether the background is transparent."""
    output_format: str
    """The format of the image file."""
    partial_image_index: int
    """Which unfinished image this is, from 0."""

    _tags = ("type",)
    _other_tags = ("ImageEditPartialImageEvent",)


class ImageEditCompletedEvent(_Model):
    """The finished edited image.

    Later: older servers may not know it.
    """

    type: Literal["image_edit.completed"] = filled("image_edit.completed")
    """Always `image_edit.completed`."""
    b64_json: str
    """The image file as Base64 text."""
    created_at: int
    """When the event was created, in Unix seconds."""
    size: str
    """Width and height of the image in pixels."""
    quality: str
    """The quality of the image."""
    background: str
    """Whether the background is transparent."""
    output_format: str
    """The format of the image file."""
    usage: ImageUsage
    """What the image has cost in tokens."""

    _tags = ("type",)
    _other_tags = ("ImageEditCompletedEvent",)


class ImageGenerateRequestDict(TypedDict):
    """Which images to draw."""

    prompt: str
    """What the images should show. The oldest model reads 1000 characters, newer ones up to 32000."""
    n: NotRequired[int | None]
    """How many images to draw. Between 1 and 10. Default: `1`."""
    size: NotRequired[ImageSize | None]
    """Width and height of the images in pixels. Default: `1024x1024`."""
    response_format: NotRequired[ImageResponseFormat | None]
    """Whether links or the data of the images come back. Default: `url`."""
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    model: NotRequired[str | None]
    """The id of the model. It must be one that can draw images. Later: older servers may not know it. Default:
    `dall-e-2`.
    """
    quality: NotRequired[Literal["standard", "hd", "low", "medium", "high", "auto"] | None]
    """The quality of the images. Models differ in the values that they accept. Later: older servers may not know it.
    Default: `auto`.
    """
    output_format: NotRequired[Literal["png", "jpeg", "webp"] | None]
    """The format of the image files. Later: older servers may not know it. Default: `png`."""
    output_compression: NotRequired[int | None]
    """How much JPEG and WebP files are compressed, from 0 to 100. Later: older servers may not know it. Default:
    `100`.
    """
    background: NotRequired[Literal["transparent", "opaque", "auto"] | None]
    """Whether the background is transparent. Later: older servers may not know it. Default: `auto`."""
    stream: NotRequired[bool | None]
    """Whether to send unfinished images while the image is drawn, as server-sent events. Later: older servers may
    not know it. Default: `false`.
    """
    partial_images: NotRequired[int | None]
    """How many unfinished images to send before the finished one. Later: older servers may not know it. Between 0
    and 3. Default: `0`.
    """
    moderation: NotRequired[Literal["low", "auto"] | None]
    """How strictly the images are judged. Later: older servers may not know it. Default: `auto`."""
    style: NotRequired[Literal["vivid", "natural"] | None]
    """The style of the images: `vivid` like a film, `natural` like a photograph. Later: older servers may not know
    it. Default: `vivid`.
    """


class ImageEditRequestDict(TypedDict):
    """Which image to edit, and how."""

    image: FileInput | Iterable[FileInput]
    """The image to edit, as PNG, WebP or JPEG; or up to 16 of them, which newer models put together. The oldest
    model takes one square PNG of less than 4 MB. Without a mask it must have transparent areas, which are then
    redrawn. Later: several images.
    """
    mask: NotRequired[FileInput]
    """A PNG of less than 4 MB, as large as the image. Where it is fully transparent, the image is redrawn."""
    prompt: str
    """What the whole edited image should show. The oldest model reads 1000 characters, newer ones up to 32000."""
    n: NotRequired[int | None]
    """How many images to draw. Between 1 and 10. Default: `1`."""
    size: NotRequired[ImageSize | None]
    """Width and height of the images in pixels. Default: `1024x1024`."""
    response_format: NotRequired[ImageResponseFormat | None]
    """Whether links or the data of the images come back. Default: `url`."""
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    model: NotRequired[str | None]
    """The id of the model. It must be one that can draw images. Later: older servers may not know it. Default:
    `gpt-image-1.5`.
    """
    quality: NotRequired[Literal["standard", "low", "medium", "high", "auto"] | None]
    """The quality of the images. Models differ in the values that they accept. Later: older servers may not know it.
    Default: `auto`.
    """
    output_format: NotRequired[Literal["png", "jpeg", "webp"] | None]
    """The format of the image files. Later: older servers may not know it. Default: `png`."""
    output_compression: NotRequired[int | None]
    """How much JPEG and WebP files are compressed, from 0 to 100. Later: older servers may not know it. Default:
    `100`.
    """
    background: NotRequired[Literal["transparent", "opaque", "auto"] | None]
    """Whether the background is transparent. Later: older servers may not know it. Default: `auto`."""
    stream: NotRequired[bool | None]
    """Whether to send unfinished images while the image is drawn, as server-sent events. Later: older servers may
    not know it. Default: `false`.
    """
    partial_images: NotRequired[int | None]
    """How many unfinished images to send before the finished one. Later: older servers may not know it. Between 0
    and 3. Default: `0`.
    """
    input_fidelity: NotRequired[Literal["high", "low"] | None]
    """How closely the result keeps to the image. Later: older servers may not know it."""


class ImageCreateVariationRequestDict(TypedDict):
    """Which image to vary."""

    image: FileInput
    """The image to vary: a square PNG of less than 4 MB."""
    n: NotRequired[int | None]
    """How many images to draw. Between 1 and 10. Default: `1`."""
    size: NotRequired[ImageSize | None]
    """Width and height of the images in pixels. Default: `1024x1024`."""
    response_format: NotRequired[ImageResponseFormat | None]
    """Whether links or the data of the images come back. Default: `url`."""
    user: NotRequired[str]
    """An id that you choose for your end user. It helps to detect abuse."""
    model: NotRequired[str | None]
    """The id of the model. It must be one that can draw images. Later: older servers may not know it. Default:
    `dall-e-2`.
    """


ImageSize: TypeAlias = Literal[
    "256x256", "512x512", "1024x1024", "auto", "1536x1024", "1024x1536", "1792x1024", "1024x1792"
]
"""Width and height of an image in pixels."""

ImageResponseFormat: TypeAlias = Literal["url", "b64_json"]
"""How images come back.

`url` gives links, `b64_json` gives the data as Base64 text.
"""

ImageGenStreamEvent: TypeAlias = ImageGenPartialImageEvent | ImageGenCompletedEvent
"""One event of a streamed image.

Later: older servers may not know it.
"""

ImageEditStreamEvent: TypeAlias = ImageEditPartialImageEvent | ImageEditCompletedEvent
"""One event of a streamed edited image.

Later: older servers may not know it.
"""
