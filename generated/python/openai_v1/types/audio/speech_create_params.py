# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `types.audio.speech_create_params`."""

from __future__ import annotations

from .. import SpeechCreateRequestDict as SpeechCreateParams

__all__ = [
    "SpeechCreateParams",
]
