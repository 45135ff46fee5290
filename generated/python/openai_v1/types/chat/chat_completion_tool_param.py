# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_tool_param`."""

from __future__ import annotations

from .. import ChatCompletionToolDict as ChatCompletionToolParam

__all__ = [
    "ChatCompletionToolParam",
]
