# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `resources.audio.audio`."""

from __future__ import annotations

from . import AsyncAudio, Audio

__all__ = [
    "AsyncAudio",
    "Audio",
]
