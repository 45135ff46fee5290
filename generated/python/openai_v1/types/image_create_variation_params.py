# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image_create_variation_params`."""

from __future__ import annotations

from . import ImageCreateVariationRequestDict as ImageCreateVariationParams

__all__ = [
    "ImageCreateVariationParams",
]
