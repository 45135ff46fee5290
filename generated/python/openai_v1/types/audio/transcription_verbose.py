# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.transcription_verbose`."""

from __future__ import annotations

from .. import TranscriptionVerbose

__all__ = [
    "TranscriptionVerbose",
]
