# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_audio`."""

from __future__ import annotations

from .. import ChatCompletionAudio

__all__ = [
    "ChatCompletionAudio",
]
