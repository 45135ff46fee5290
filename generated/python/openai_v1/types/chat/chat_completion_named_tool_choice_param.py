# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_named_tool_choice_param`."""

from __future__ import annotations

from .. import ChatCompletionNamedToolChoiceDict as ChatCompletionNamedToolChoiceParam, NamedFunctionDict as Function

__all__ = [
    "ChatCompletionNamedToolChoiceParam",
    "Function",
]
