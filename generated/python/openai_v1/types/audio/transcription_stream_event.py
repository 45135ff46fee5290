# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_stream_event`."""

from __future__ import annotations

from .. import TranscriptionStreamEvent

__all__ = [
    "TranscriptionStreamEvent",
]
