# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image_edit_partial_image_event`."""

from __future__ import annotations

from . import ImageEditPartialImageEvent

__all__ = [
    "ImageEditPartialImageEvent",
]
