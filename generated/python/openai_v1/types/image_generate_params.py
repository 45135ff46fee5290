# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image_generate_params`."""

from __future__ import annotations

from . import ImageGenerateRequestDict as ImageGenerateParams

__all__ = [
    "ImageGenerateParams",
]
