# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_tool_call_param`."""

from __future__ import annotations

from .. import ChatCompletionMessageToolCallDict as ChatCompletionMessageToolCallParam, FunctionCallDict as Function

__all__ = [
    "ChatCompletionMessageToolCallParam",
    "Function",
]
