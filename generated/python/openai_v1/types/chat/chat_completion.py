# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion`."""

from __future__ import annotations

from .. import (
    ChatCompletion,
    ChatCompletionChoice as Choice,
    ChatCompletionLogprobs as ChoiceLogprobs,
    ChatCompletionMessage,
    ChatCompletionTokenLogprob,
    CompletionUsage,
)

__all__ = [
    "ChatCompletion",
    "ChatCompletionMessage",
    "ChatCompletionTokenLogprob",
    "Choice",
    "ChoiceLogprobs",
    "CompletionUsage",
]
