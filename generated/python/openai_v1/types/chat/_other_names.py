# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat`."""

from __future__ import annotations

from typing import TypeAlias

from .. import (
    ChatCompletionAllowedToolChoiceDict as ChatCompletionAllowedToolChoiceParam,
    ChatCompletionAllowedToolsDict as ChatCompletionAllowedToolsParam,
    ChatCompletionAssistantMessageDict as ChatCompletionAssistantMessageParam,
    ChatCompletionAudioDict as ChatCompletionAudioParam,
    ChatCompletionContentPart as ChatCompletionContentPartParam,
    ChatCompletionContentPartImageDict as ChatCompletionContentPartImageParam,
    ChatCompletionContentPartInputAudioDict as ChatCompletionContentPartInputAudioParam,
    ChatCompletionContentPartRefusalDict as ChatCompletionContentPartRefusalParam,
    ChatCompletionContentPartTextDict as ChatCompletionContentPartTextParam,
    ChatCompletionCreateRequestDict as CompletionCreateParams,
    ChatCompletionCustomToolDict,
    ChatCompletionCustomToolDict as ChatCompletionCustomToolParam,
    ChatCompletionDeveloperMessageDict as ChatCompletionDeveloperMessageParam,
    ChatCompletionFunctionCallOptionDict as ChatCompletionFunctionCallOptionParam,
    ChatCompletionFunctionMessageDict as ChatCompletionFunctionMessageParam,
    ChatCompletionMessageCustomToolCall,
    ChatCompletionMessageCustomToolCallDict,
    ChatCompletionMessageCustomToolCallDict as ChatCompletionMessageCustomToolCallParam,
    ChatCompletionMessageToolCall,
    ChatCompletionMessageToolCall as ChatCompletionMessageFunctionToolCall,
    ChatCompletionMessageToolCallDict,
    ChatCompletionMessageToolCallDict as ChatCompletionMessageFunctionToolCallParam,
    ChatCompletionMessageToolCallDict as ChatCompletionMessageToolCallParam,
    ChatCompletionNamedToolChoiceCustomDict as ChatCompletionNamedToolChoiceCustomParam,
    ChatCompletionNamedToolChoiceDict as ChatCompletionNamedToolChoiceParam,
    ChatCompletionPredictionContentDict as ChatCompletionPredictionContentParam,
    ChatCompletionRequestMessage as ChatCompletionMessageParam,
    ChatCompletionStreamOptionsDict as ChatCompletionStreamOptionsParam,
    ChatCompletionSystemMessageDict as ChatCompletionSystemMessageParam,
    ChatCompletionTool as ChatCompletionFunctionTool,
    ChatCompletionToolChoiceOption as ChatCompletionToolChoiceOptionParam,
    ChatCompletionToolDict,
    ChatCompletionToolDict as ChatCompletionFunctionToolParam,
    ChatCompletionToolDict as ChatCompletionToolParam,
    ChatCompletionToolMessageDict as ChatCompletionToolMessageParam,
    ChatCompletionUserMessageDict as ChatCompletionUserMessageParam,
    ReasoningEffort as ChatCompletionReasoningEffort,
)

ChatCompletionMessageToolCallUnion: TypeAlias = ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall
ChatCompletionMessageToolCallUnionParam: TypeAlias = (
    ChatCompletionMessageToolCallDict | ChatCompletionMessageCustomToolCallDict
)
ChatCompletionToolUnionParam: TypeAlias = ChatCompletionToolDict | ChatCompletionCustomToolDict

__all__ = [
    "ChatCompletionAllowedToolChoiceParam",
    "ChatCompletionAllowedToolsParam",
    "ChatCompletionAssistantMessageParam",
    "ChatCompletionAudioParam",
    "ChatCompletionContentPartImageParam",
    "ChatCompletionContentPartInputAudioParam",
    "ChatCompletionContentPartParam",
    "ChatCompletionContentPartRefusalParam",
    "ChatCompletionContentPartTextParam",
    "ChatCompletionCustomToolParam",
    "ChatCompletionDeveloperMessageParam",
    "ChatCompletionFunctionCallOptionParam",
    "ChatCompletionFunctionMessageParam",
    "ChatCompletionFunctionTool",
    "ChatCompletionFunctionToolParam",
    "ChatCompletionMessageCustomToolCallParam",
    "ChatCompletionMessageFunctionToolCall",
    "ChatCompletionMessageFunctionToolCallParam",
    "ChatCompletionMessageParam",
    "ChatCompletionMessageToolCallParam",
    "ChatCompletionMessageToolCallUnion",
    "ChatCompletionMessageToolCallUnionParam",
    "ChatCompletionNamedToolChoiceCustomParam",
    "ChatCompletionNamedToolChoiceParam",
    "ChatCompletionPredictionContentParam",
    "ChatCompletionReasoningEffort",
    "ChatCompletionStreamOptionsParam",
    "ChatCompletionSystemMessageParam",
    "ChatCompletionToolChoiceOptionParam",
    "ChatCompletionToolMessageParam",
    "ChatCompletionToolParam",
    "ChatCompletionToolUnionParam",
    "ChatCompletionUserMessageParam",
    "CompletionCreateParams",
]
