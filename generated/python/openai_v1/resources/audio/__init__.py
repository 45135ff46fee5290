# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the methods of audio."""

from __future__ import annotations

from ..._async.resources.audio import AsyncAudio
from ..._async.resources.audio.speech import AsyncSpeech
from ..._async.resources.audio.transcriptions import AsyncTranscriptions
from ..._async.resources.audio.translations import AsyncTranslations
from ..._sync.resources.audio import Audio
from ..._sync.resources.audio.speech import Speech
from ..._sync.resources.audio.transcriptions import Transcriptions
from ..._sync.resources.audio.translations import Translations

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
