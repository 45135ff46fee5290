# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_text_segment_event`."""

from __future__ import annotations

from .. import TranscriptionTextSegmentEvent

__all__ = [
    "TranscriptionTextSegmentEvent",
]
