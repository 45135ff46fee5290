# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_create_params`."""

from __future__ import annotations

from .. import TranscriptionCreateRequestDict as TranscriptionCreateParams

__all__ = [
    "TranscriptionCreateParams",
]
