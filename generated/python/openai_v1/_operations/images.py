# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of images."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Encoding, Json, Operation
from ..types.images import ImagesResponse

GENERATE: Final = Operation[ImagesResponse](
    id="images.generate",
    method="POST",
    path="/images/generations",
    body=Body.JSON,
    cases=(Case({}, Json(ImagesResponse)),),
)

EDIT: Final = Operation[ImagesResponse](
    id="images.edit",
    method="POST",
    path="/images/edits",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("image", "mask"),
        encodings=(
            Encoding("image", content_type="image/png"),
            Encoding("mask", content_type="image/png"),
        ),
    ),
    cases=(Case({}, Json(ImagesResponse)),),
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
    cases=(Case({}, Json(ImagesResponse)),),
)
