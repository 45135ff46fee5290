# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.moderation_create_response`."""

from __future__ import annotations

from . import Moderation, ModerationCreateResponse

__all__ = [
    "Moderation",
    "ModerationCreateResponse",
]
