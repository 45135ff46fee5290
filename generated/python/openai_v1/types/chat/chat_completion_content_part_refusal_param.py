# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_refusal_param`."""

from __future__ import annotations

from .. import ChatCompletionContentPartRefusalDict as ChatCompletionContentPartRefusalParam

__all__ = [
    "ChatCompletionContentPartRefusalParam",
]
