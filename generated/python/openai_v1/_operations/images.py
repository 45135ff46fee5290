# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of images."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import (
    Body,
    Encoding,
    Events,
    Finish,
    Json,
    Operation,
    ResponseCase,
    StreamingOperation,
)
from ..types.images import ImageEditStreamEvent, ImageGenStreamEvent, ImagesResponse
from ..types.shared import ErrorResponse

GENERATE: Final = StreamingOperation[ImagesResponse, ImageGenStreamEvent](
    id="images.generate",
    method="POST",
    path="/images/generations",
    body=Body.JSON,
    cases=(
        ResponseCase({"stream": (True,)}, Events(ImageGenStreamEvent, terminator="[DONE]", finish=Finish("usage"))),
        ResponseCase({}, Json(ImagesResponse)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

EDIT: Final = StreamingOperation[ImagesResponse, ImageEditStreamEvent](
    id="images.edit",
    method="POST",
    path="/images/edits",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("image", "mask"),
        encodings=(
            Encoding("image", content_type="image/png, image/webp, image/jpeg", array_format="brackets"),
            Encoding("mask", content_type="image/png"),
        ),
    ),
    cases=(
        ResponseCase({"stream": (True,)}, Events(ImageEditStreamEvent, terminator="[DONE]", finish=Finish("usage"))),
        ResponseCase({}, Json(ImagesResponse)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

CREATE_VARIATION: Final = Operation[ImagesResponse](
    id="images.create_variation",
    method="POST",
    path="/images/variations",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("image",),
        encodings=(Encoding("image", content_type="image/png"),),
    ),
    cases=(ResponseCase({}, Json(ImagesResponse)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
