# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.moderation_image_url_input_param`."""

from __future__ import annotations

from . import ModerationImageURLInputDict as ModerationImageURLInputParam

__all__ = [
    "ModerationImageURLInputParam",
]
