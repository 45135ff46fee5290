# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_token_logprob`."""

from __future__ import annotations

from .. import ChatCompletionTokenLogprob, ChatCompletionTopLogprob as TopLogprob

__all__ = [
    "ChatCompletionTokenLogprob",
    "TopLogprob",
]
