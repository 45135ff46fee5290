# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message_param`."""

from __future__ import annotations

from .. import ChatCompletionRequestMessage as ChatCompletionMessageParam

__all__ = [
    "ChatCompletionMessageParam",
]
