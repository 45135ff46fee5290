# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.images_response`."""

from __future__ import annotations

from . import Image, ImageTokensDetails as UsageInputTokensDetails, ImageUsage as Usage, ImagesResponse

__all__ = [
    "Image",
    "ImagesResponse",
    "Usage",
    "UsageInputTokensDetails",
]
