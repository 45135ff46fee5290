# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_allowed_tools_param`."""

from __future__ import annotations

from .. import ChatCompletionAllowedToolsDict as ChatCompletionAllowedToolsParam

__all__ = [
    "ChatCompletionAllowedToolsParam",
]
