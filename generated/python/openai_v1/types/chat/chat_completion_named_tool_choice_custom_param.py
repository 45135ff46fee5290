# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_named_tool_choice_custom_param`."""

from __future__ import annotations

from .. import ChatCompletionNamedToolChoiceCustomDict as ChatCompletionNamedToolChoiceCustomParam

__all__ = [
    "ChatCompletionNamedToolChoiceCustomParam",
]
