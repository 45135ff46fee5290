# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.chat.chat_completion_message`."""

from __future__ import annotations

from .. import (
    ChatCompletionAnnotation as Annotation,
    ChatCompletionAnnotationURLCitation as AnnotationURLCitation,
    ChatCompletionAudio,
    ChatCompletionMessage,
    ChatCompletionMessageToolCall,
    FunctionCall,
)

__all__ = [
    "Annotation",
    "AnnotationURLCitation",
    "ChatCompletionAudio",
    "ChatCompletionMessage",
    "ChatCompletionMessageToolCall",
    "FunctionCall",
]
