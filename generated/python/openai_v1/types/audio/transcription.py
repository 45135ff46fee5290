# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription`."""

from __future__ import annotations

from .. import Transcription

__all__ = [
    "Transcription",
]
