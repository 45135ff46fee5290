# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_tool_union_param`."""

from __future__ import annotations

from typing import TypeAlias

from .. import ChatCompletionCustomToolDict, ChatCompletionToolDict

ChatCompletionToolUnionParam: TypeAlias = ChatCompletionToolDict | ChatCompletionCustomToolDict

__all__ = [
    "ChatCompletionToolUnionParam",
]
