# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.image_edit_completed_event`."""

from __future__ import annotations

from . import ImageEditCompletedEvent

__all__ = [
    "ImageEditCompletedEvent",
]
