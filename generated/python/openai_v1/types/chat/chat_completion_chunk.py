# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_chunk`."""

from __future__ import annotations

from .. import (
    ChatCompletionChunk,
    ChatCompletionChunkChoice as Choice,
    ChatCompletionChunkDelta as ChoiceDelta,
    ChatCompletionChunkToolCall as ChoiceDeltaToolCall,
    ChatCompletionLogprobs as ChoiceLogprobs,
    ChatCompletionTokenLogprob,
    CompletionUsage,
    FunctionCallDelta as ChoiceDeltaFunctionCall,
    FunctionCallDelta as ChoiceDeltaToolCallFunction,
)

__all__ = [
    "ChatCompletionChunk",
    "ChatCompletionTokenLogprob",
    "Choice",
    "ChoiceDelta",
    "ChoiceDeltaFunctionCall",
    "ChoiceDeltaToolCall",
    "ChoiceDeltaToolCallFunction",
    "ChoiceLogprobs",
    "CompletionUsage",
]
