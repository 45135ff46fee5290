# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_content_part_param`."""

from __future__ import annotations

from .. import (
    ChatCompletionContentPart as ChatCompletionContentPartParam,
    ChatCompletionContentPartFileDataDict as FileFile,
    ChatCompletionContentPartFileDict as File,
)

__all__ = [
    "ChatCompletionContentPartParam",
    "File",
    "FileFile",
]
