# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_segment`."""

from __future__ import annotations

from .. import TranscriptionSegment

__all__ = [
    "TranscriptionSegment",
]
