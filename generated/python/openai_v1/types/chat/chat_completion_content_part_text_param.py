# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_text_param`."""

from __future__ import annotations

from .. import ChatCompletionContentPartTextDict as ChatCompletionContentPartTextParam

__all__ = [
    "ChatCompletionContentPartTextParam",
]
