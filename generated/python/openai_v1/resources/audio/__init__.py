# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of audio."""

from __future__ import annotations

from ..._async.resources.audio import AsyncAudio
from ..._sync.resources.audio import Audio
from .speech import AsyncSpeech, Speech
from .transcriptions import AsyncTranscriptions, Transcriptions
from .translations import AsyncTranslations, Translations

__all__ = [
    "AsyncAudio",
    "AsyncSpeech",
    "AsyncTranscriptions",
    "AsyncTranslations",
    "Audio",
    "Speech",
    "Transcriptions",
    "Translations",
]
