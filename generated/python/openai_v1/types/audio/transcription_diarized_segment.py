# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_diarized_segment`."""

from __future__ import annotations

from .. import TranscriptionDiarizedSegment

__all__ = [
    "TranscriptionDiarizedSegment",
]
