# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_function_tool_call_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionMessageToolCallDict as ChatCompletionMessageFunctionToolCallParam,
    FunctionCallDict as Function,
)

__all__ = [
    "ChatCompletionMessageFunctionToolCallParam",
    "Function",
]
