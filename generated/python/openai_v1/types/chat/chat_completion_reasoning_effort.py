# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_reasoning_effort`."""

from __future__ import annotations

from .. import ReasoningEffort as ChatCompletionReasoningEffort

__all__ = [
    "ChatCompletionReasoningEffort",
]
