# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionAssistantMessageDict as ChatCompletionAssistantMessageParam,
    ChatCompletionDeveloperMessageDict as ChatCompletionDeveloperMessageParam,
    ChatCompletionFunctionMessageDict as ChatCompletionFunctionMessageParam,
    ChatCompletionRequestMessage as ChatCompletionMessageParam,
    ChatCompletionSystemMessageDict as ChatCompletionSystemMessageParam,
    ChatCompletionToolMessageDict as ChatCompletionToolMessageParam,
    ChatCompletionUserMessageDict as ChatCompletionUserMessageParam,
)

__all__ = [
    "ChatCompletionAssistantMessageParam",
    "ChatCompletionDeveloperMessageParam",
    "ChatCompletionFunctionMessageParam",
    "ChatCompletionMessageParam",
    "ChatCompletionSystemMessageParam",
    "ChatCompletionToolMessageParam",
    "ChatCompletionUserMessageParam",
]
