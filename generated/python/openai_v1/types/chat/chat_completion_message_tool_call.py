# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_tool_call`."""

from __future__ import annotations

from typing import TypeAlias

from .. import ChatCompletionMessageCustomToolCall, ChatCompletionMessageToolCall, FunctionCall as Function

ChatCompletionMessageToolCallUnion: TypeAlias = ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall

__all__ = [
    "ChatCompletionMessageToolCall",
    "ChatCompletionMessageToolCallUnion",
    "Function",
]
