# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio_response_format`."""

from __future__ import annotations

from . import AudioResponseFormat

__all__ = [
    "AudioResponseFormat",
]
