# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_input_audio_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionContentPartInputAudioDataDict as InputAudio,
    ChatCompletionContentPartInputAudioDict as ChatCompletionContentPartInputAudioParam,
)

__all__ = [
    "ChatCompletionContentPartInputAudioParam",
    "InputAudio",
]
