# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_tool_union_param`."""

from __future__ import annotations

from typing import TypeAlias

from .. import ChatCompletionCustomToolParam, ChatCompletionToolParam

ChatCompletionToolUnionParam: TypeAlias = ChatCompletionToolParam | ChatCompletionCustomToolParam

__all__ = [
    "ChatCompletionToolUnionParam",
]
