# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image_edit_params`."""

from __future__ import annotations

from . import ImageEditRequestDict as ImageEditParams

__all__ = [
    "ImageEditParams",
]
