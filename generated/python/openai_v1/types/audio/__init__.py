# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import lazy_attribute

if TYPE_CHECKING:
    from .shared import AudioResponseFormat, TranscriptionSegment, TranscriptionVerbose
    from .transcriptions import Transcription, TranscriptionCreateRequestDict
    from .translations import Translation, TranslationCreateRequestDict

_MODULES: dict[str, str] = {
    "AudioResponseFormat": ".shared",
    "Transcription": ".transcriptions",
    "TranscriptionCreateRequestDict": ".transcriptions",
    "TranscriptionSegment": ".shared",
    "TranscriptionVerbose": ".shared",
    "Translation": ".translations",
    "TranslationCreateRequestDict": ".translations",
}

__all__: list[str] = [
    "AudioResponseFormat",
    "Transcription",
    "TranscriptionCreateRequestDict",
    "TranscriptionSegment",
    "TranscriptionVerbose",
    "Translation",
    "TranslationCreateRequestDict",
]


def __getattr__(name: str) -> object:
    return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__
