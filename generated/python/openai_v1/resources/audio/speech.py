# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of audio.speech."""

from __future__ import annotations

from ..._async.resources.audio.speech import AsyncSpeech
from ..._sync.resources.audio.speech import Speech

__all__ = [
    "AsyncSpeech",
    "Speech",
]
