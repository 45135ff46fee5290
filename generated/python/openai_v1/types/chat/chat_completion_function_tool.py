# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_function_tool`."""

from __future__ import annotations

from .. import ChatCompletionTool as ChatCompletionFunctionTool

__all__ = [
    "ChatCompletionFunctionTool",
]
