# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_language`."""

from __future__ import annotations

from .. import TranscriptionLanguage

__all__ = [
    "TranscriptionLanguage",
]
