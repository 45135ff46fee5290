# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_text_delta_event`."""

from __future__ import annotations

from .. import TranscriptionTextDeltaEvent

__all__ = [
    "TranscriptionTextDeltaEvent",
]
