# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_audio_param`."""

from __future__ import annotations

from .. import ChatCompletionAudioDict as ChatCompletionAudioParam

__all__ = [
    "ChatCompletionAudioParam",
]
