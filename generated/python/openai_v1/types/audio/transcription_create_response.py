# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_create_response`."""

from __future__ import annotations

from typing import TypeAlias

from .. import Transcription, TranscriptionDiarized, TranscriptionVerbose

TranscriptionCreateResponse: TypeAlias = Transcription | TranscriptionVerbose | TranscriptionDiarized

__all__ = [
    "TranscriptionCreateResponse",
]
