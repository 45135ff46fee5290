# Generated from openapi.yaml by specpress. Do not edit.
"""The types of images."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._core.models.model import ABSENT, Model as _Model
from .._core.request.files import FileInput


class ImagesResponse(_Model):
    """Images that a model has drawn."""

    created: int
    """When the images were drawn, in Unix seconds."""
    data: list[Image]
    """The images."""


class Image(_Model):
    """One image, with exactly one of the two fields, as `response_format` asked."""

    url: str | None = ABSENT
    """A link to the image. It works for a limited time."""
    b64_json: str | None = ABSENT
    """The image file as Base64 text."""


class ImageGenerateRequestDict(TypedDict):
    """Which images to draw."""

    prompt: str
    """What the images should show, in up to 1000 characters. At most 1000 characters."""
    n: NotRequired[int | None]
    """How many images to draw. Between 1 and 10. Default: `1`."""
    size: NotRequired[ImageSize | None]
    """Width and height of the images in pixels. Default: `1024x1024`."""
    response_format: NotRequired[ImageResponseFormat | None]
    """Whether links or the data of the images come back. Default: `url`."""
    user: NotRequired[str]
    """An id of your own for your end user. It helps to find abuse."""


class ImageEditRequestDict(TypedDict):
    """Which image to edit, and how."""

    image: FileInput
    """The image to edit: a square PNG of less than 4 MB. Without a mask it must have transparent areas, which are
    then redrawn.
    """
    mask: NotRequired[FileInput]
    """A PNG of less than 4 MB, as large as the image. Where it is fully transparent, the image is redrawn."""
    prompt: str
    """What the whole edited image should show, in up to 1000 characters. At most 1000 characters."""
    n: NotRequired[int | None]
    """How many images to draw. Between 1 and 10. Default: `1`."""
    size: NotRequired[ImageSize | None]
    """Width and height of the images in pixels. Default: `1024x1024`."""
    response_format: NotRequired[ImageResponseFormat | None]
    """Whether links or the data of the images come back. Default: `url`."""
    user: NotRequired[str]
    """An id of your own for your end user. It helps to find abuse."""


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
    """An id of your own for your end user. It helps to find abuse."""


ImageSize: TypeAlias = Literal["256x256", "512x512", "1024x1024"]
"""Width and height of an image in pixels."""

ImageResponseFormat: TypeAlias = Literal["url", "b64_json"]
"""How images come back.

`url` gives links, `b64_json` gives the data as Base64 text.
"""
