# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.moderation_text_input_param`."""

from __future__ import annotations

from . import ModerationTextInputDict as ModerationTextInputParam

__all__ = [
    "ModerationTextInputParam",
]
