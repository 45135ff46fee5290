# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import lazy_attribute

if TYPE_CHECKING:
    from ._other_names import (
        SpeechCreateParams,
        TranscriptionCreateParams,
        TranscriptionCreateResponse,
        TranslationCreateParams,
    )
    from .shared import TranscriptionSegment, TranscriptionUsageDuration, TranscriptionVerbose, TranscriptionWord
    from .speech import (
        SpeechAudioDeltaEvent,
        SpeechAudioDoneEvent,
        SpeechCreateRequestDict,
        SpeechStreamEvent,
        SpeechUsage,
    )
    from .transcriptions import (
        Transcription,
        TranscriptionCreateRequestDict,
        TranscriptionDiarized,
        TranscriptionDiarizedSegment,
        TranscriptionInputTokenDetails,
        TranscriptionLanguage,
        TranscriptionLogprob,
        TranscriptionResponseFormat,
        TranscriptionStreamEvent,
        TranscriptionTextDeltaEvent,
        TranscriptionTextDoneEvent,
        TranscriptionTextSegmentEvent,
        TranscriptionUsageTokens,
        VadConfig,
        VadConfigDict,
        VadConfigParam,
    )
    from .translations import AudioResponseFormat, Translation, TranslationCreateRequestDict

_MODULES: dict[str, str] = {
    "AudioResponseFormat": ".translations",
    "SpeechAudioDeltaEvent": ".speech",
    "SpeechAudioDoneEvent": ".speech",
    "SpeechCreateParams": "._other_names",
    "SpeechCreateRequestDict": ".speech",
    "SpeechStreamEvent": ".speech",
    "SpeechUsage": ".speech",
    "Transcription": ".transcriptions",
    "TranscriptionCreateParams": "._other_names",
    "TranscriptionCreateRequestDict": ".transcriptions",
    "TranscriptionCreateResponse": "._other_names",
    "TranscriptionDiarized": ".transcriptions",
    "TranscriptionDiarizedSegment": ".transcriptions",
    "TranscriptionInputTokenDetails": ".transcriptions",
    "TranscriptionLanguage": ".transcriptions",
    "TranscriptionLogprob": ".transcriptions",
    "TranscriptionResponseFormat": ".transcriptions",
    "TranscriptionSegment": ".shared",
    "TranscriptionStreamEvent": ".transcriptions",
    "TranscriptionTextDeltaEvent": ".transcriptions",
    "TranscriptionTextDoneEvent": ".transcriptions",
    "TranscriptionTextSegmentEvent": ".transcriptions",
    "TranscriptionUsageDuration": ".shared",
    "TranscriptionUsageTokens": ".transcriptions",
    "TranscriptionVerbose": ".shared",
    "TranscriptionWord": ".shared",
    "Translation": ".translations",
    "TranslationCreateParams": "._other_names",
    "TranslationCreateRequestDict": ".translations",
    "VadConfig": ".transcriptions",
    "VadConfigDict": ".transcriptions",
    "VadConfigParam": ".transcriptions",
}

__all__: list[str] = [
    "AudioResponseFormat",
    "SpeechAudioDeltaEvent",
    "SpeechAudioDoneEvent",
    "SpeechCreateParams",
    "SpeechCreateRequestDict",
    "SpeechStreamEvent",
    "SpeechUsage",
    "Transcription",
    "TranscriptionCreateParams",
    "TranscriptionCreateRequestDict",
    "TranscriptionCreateResponse",
    "TranscriptionDiarized",
    "TranscriptionDiarizedSegment",
    "TranscriptionInputTokenDetails",
    "TranscriptionLanguage",
    "TranscriptionLogprob",
    "TranscriptionResponseFormat",
    "TranscriptionSegment",
    "TranscriptionStreamEvent",
    "TranscriptionTextDeltaEvent",
    "TranscriptionTextDoneEvent",
    "TranscriptionTextSegmentEvent",
    "TranscriptionUsageDuration",
    "TranscriptionUsageTokens",
    "TranscriptionVerbose",
    "TranscriptionWord",
    "Translation",
    "TranslationCreateParams",
    "TranslationCreateRequestDict",
    "VadConfig",
    "VadConfigDict",
    "VadConfigParam",
]


if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, _MODULES, name)


def __dir__() -> list[str]:
    return __all__
