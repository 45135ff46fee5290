# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio`."""

from __future__ import annotations

from typing import TypeAlias

from .. import (
    SpeechCreateRequestDict as SpeechCreateParams,
    Transcription,
    TranscriptionCreateRequestDict as TranscriptionCreateParams,
    TranscriptionDiarized,
    TranscriptionVerbose,
    TranslationCreateRequestDict as TranslationCreateParams,
)

TranscriptionCreateResponse: TypeAlias = Transcription | TranscriptionVerbose | TranscriptionDiarized

__all__ = [
    "SpeechCreateParams",
    "TranscriptionCreateParams",
    "TranscriptionCreateResponse",
    "TranslationCreateParams",
]
