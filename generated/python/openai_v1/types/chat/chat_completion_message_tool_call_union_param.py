# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_tool_call_union_param`."""

from __future__ import annotations

from typing import TypeAlias

from .. import ChatCompletionMessageCustomToolCallDict, ChatCompletionMessageToolCallDict

ChatCompletionMessageToolCallUnionParam: TypeAlias = (
    ChatCompletionMessageToolCallDict | ChatCompletionMessageCustomToolCallDict
)

__all__ = [
    "ChatCompletionMessageToolCallUnionParam",
]
