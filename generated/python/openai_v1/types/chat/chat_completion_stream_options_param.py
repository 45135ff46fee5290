# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_stream_options_param`."""

from __future__ import annotations

from .. import ChatCompletionStreamOptionsDict as ChatCompletionStreamOptionsParam

__all__ = [
    "ChatCompletionStreamOptionsParam",
]
