# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat`."""

from __future__ import annotations

from typing import TypeAlias

from .. import (
    ChatCompletionCreateRequestDict as CompletionCreateParams,
    ChatCompletionCustomToolParam,
    ChatCompletionMessageCustomToolCall,
    ChatCompletionMessageCustomToolCallParam,
    ChatCompletionMessageToolCall,
    ChatCompletionMessageToolCall as ChatCompletionMessageFunctionToolCall,
    ChatCompletionMessageToolCallParam,
    ChatCompletionMessageToolCallParam as ChatCompletionMessageFunctionToolCallParam,
    ChatCompletionStreamOptionsParam,
    ChatCompletionTool as ChatCompletionFunctionTool,
    ChatCompletionToolChoiceOption as ChatCompletionToolChoiceOptionParam,
    ChatCompletionToolParam,
    ChatCompletionToolParam as ChatCompletionFunctionToolParam,
    ReasoningEffort as ChatCompletionReasoningEffort,
)

ChatCompletionMessageToolCallUnion: TypeAlias = ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall
ChatCompletionMessageToolCallUnionParam: TypeAlias = (
    ChatCompletionMessageToolCallParam | ChatCompletionMessageCustomToolCallParam
)
ChatCompletionToolUnionParam: TypeAlias = ChatCompletionToolParam | ChatCompletionCustomToolParam

__all__ = [
    "ChatCompletionFunctionTool",
    "ChatCompletionFunctionToolParam",
    "ChatCompletionMessageFunctionToolCall",
    "ChatCompletionMessageFunctionToolCallParam",
    "ChatCompletionMessageToolCallUnion",
    "ChatCompletionMessageToolCallUnionParam",
    "ChatCompletionReasoningEffort",
    "ChatCompletionStreamOptionsParam",
    "ChatCompletionToolChoiceOptionParam",
    "ChatCompletionToolUnionParam",
    "CompletionCreateParams",
]
