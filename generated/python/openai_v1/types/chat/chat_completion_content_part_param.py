# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionContentPart as ChatCompletionContentPartParam,
    ChatCompletionContentPartFileDataDict as FileFile,
    ChatCompletionContentPartFileDict as File,
    ChatCompletionContentPartImageDict as ChatCompletionContentPartImageParam,
    ChatCompletionContentPartInputAudioDict as ChatCompletionContentPartInputAudioParam,
    ChatCompletionContentPartTextDict as ChatCompletionContentPartTextParam,
)

__all__ = [
    "ChatCompletionContentPartImageParam",
    "ChatCompletionContentPartInputAudioParam",
    "ChatCompletionContentPartParam",
    "ChatCompletionContentPartTextParam",
    "File",
    "FileFile",
]
