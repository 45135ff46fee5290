# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_image`."""

from __future__ import annotations

from .. import ChatCompletionContentPartImage

__all__ = [
    "ChatCompletionContentPartImage",
]
