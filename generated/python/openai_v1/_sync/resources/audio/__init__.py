# Generated from openapi.yaml by specpress. Do not edit.
"""Turn speech into text, in its own language or in English, and text into speech."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...resource import Resource

if TYPE_CHECKING:
    from .transcriptions import Transcriptions
    from .translations import Translations
    from .speech import Speech


class Audio(Resource):
    """Turn speech into text, in its own language or in English, and text into speech."""

    @cached_property
    def transcriptions(self) -> Transcriptions:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .transcriptions import Transcriptions

        return Transcriptions(self._client)

    @cached_property
    def translations(self) -> Translations:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .translations import Translations

        return Translations(self._client)

    @cached_property
    def speech(self) -> Speech:
        """Turn speech into text, in its own language or in English, and text into speech."""
        from .speech import Speech

        return Speech(self._client)
