# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_assistant_message_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionAssistantMessageDict as ChatCompletionAssistantMessageParam,
    FunctionCallDict as FunctionCall,
)

__all__ = [
    "ChatCompletionAssistantMessageParam",
    "FunctionCall",
]
