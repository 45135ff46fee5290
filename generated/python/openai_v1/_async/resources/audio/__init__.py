# Generated from openapi.yaml by specpress. Do not edit.
"""Turn speech into text, in its own language or in English, and text into speech."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...resource import AsyncResource

if TYPE_CHECKING:
    from .transcriptions import AsyncTranscriptions
    from .translations import AsyncTranslations
    from .speech import AsyncSpeech


class AsyncAudio(AsyncResource):
    """Turn speech into text, in its own language or in English, and text into speech."""

    @cached_property
    def transcriptions(self) -> AsyncTranscriptions:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .transcriptions import AsyncTranscriptions

        return AsyncTranscriptions(self._client)

    @cached_property
    def translations(self) -> AsyncTranslations:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .translations import AsyncTranslations

        return AsyncTranslations(self._client)

    @cached_property
    def speech(self) -> AsyncSpeech:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .speech import AsyncSpeech

        return AsyncSpeech(self._client)
