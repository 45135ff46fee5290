# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types`."""

from __future__ import annotations

from . import (
    CompletionCreateRequestDict as CompletionCreateParams,
    EmbeddingCreateRequestDict as EmbeddingCreateParams,
    FileCreateRequestDict as FileCreateParams,
    ImageCreateVariationRequestDict as ImageCreateVariationParams,
    ImageEditRequestDict as ImageEditParams,
    ImageGenerateRequestDict as ImageGenerateParams,
    ModerationCreateRequestDict as ModerationCreateParams,
)

__all__ = [
    "CompletionCreateParams",
    "EmbeddingCreateParams",
    "FileCreateParams",
    "ImageCreateVariationParams",
    "ImageEditParams",
    "ImageGenerateParams",
    "ModerationCreateParams",
]
