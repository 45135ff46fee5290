# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.moderation_create_params`."""

from __future__ import annotations

from . import ModerationCreateRequestDict as ModerationCreateParams

__all__ = [
    "ModerationCreateParams",
]
