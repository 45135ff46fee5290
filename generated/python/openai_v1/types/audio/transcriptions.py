# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio.transcriptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from ..._core.models.model import ABSENT, Model as _Model, filled
from ..._core.models.typed_dict import TypedDict
from ..._core.request.files import FileInput
from .shared import TranscriptionUsageDuration


class Transcription(_Model):
    """What is said in a recording."""

    text: str
    """The text."""
    languages: list[TranscriptionLanguage] | None = ABSENT
    """The languages that are spoken. Later: older servers may not know it."""
    logprobs: list[TranscriptionLogprob] | None = ABSENT
    """Log probabilities of the tokens, if they were asked for. Later: older servers may not know it."""
    usage: TranscriptionUsageTokens | TranscriptionUsageDuration | None = ABSENT
    """What the call has cost. Later: older servers may not know it."""


class TranscriptionInputTokenDetails(_Model):
    """What the tokens of a request were.

    Later: older servers may not know it.
    """

    audio_tokens: int | None = ABSENT
    """Tokens of the recording."""
    text_tokens: int | None = ABSENT
    """Tokens of the prompt."""


class TranscriptionUsageTokens(_Model):
    """What a call has cost in tokens.

    Later: older servers may not know it.
    """

    type: Literal["tokens"] = filled("tokens")
    """Always `tokens`."""
    input_tokens: int
    """Tokens of the request."""
    output_tokens: int
    """Tokens that the model wrote."""
    total_tokens: int
    """Both together."""
    input_token_details: TranscriptionInputTokenDetails | None = ABSENT
    """What the tokens of the request were."""

    _tags = ("type",)
    _other_tags = ("TranscriptionUsageTokens",)


class TranscriptionLogprob(_Model):
    """A token of the text with its log probability.

    Later: older servers may not know it.
    """

    token: str | None = ABSENT
    """The token as text."""
    logprob: float | None = ABSENT
    """The log probability of the token."""
    bytes: list[float] | None = ABSENT
    """The token as bytes of UTF-8."""


class TranscriptionLanguage(_Model):
    """A language that is spoken in a recording.

    Later: older servers may not know it.
    """

    code: str
    """The language, as a code."""


class TranscriptionDiarizedSegment(_Model):
    """A part of a text with its times and speaker.

    Later: older servers may not know it.
    """

    type: Literal["transcript.text.segment"] = filled("transcript.text.segment")
    """Always `transcript.text.segment`."""
    id: str
    """The id of the part."""
    start: float
    """Where the part begins, in seconds."""
    end: float
    """Where the part ends, in seconds."""
    text: str
    """The text of the part."""
    speaker: str
    """Who speaks: a known name, or a letter."""


class TranscriptionDiarized(_Model):
    """What is said in a recording, and by whom.

    Later: older servers may not know it.
    """

    task: str
    """The task that was done."""
    duration: float
    """The length of the recording in seconds."""
    text: str
    """The whole text."""
    segments: list[TranscriptionDiarizedSegment]
    """The parts of the text in the order in which they are said."""
    usage: TranscriptionUsageTokens | TranscriptionUsageDuration | None = ABSENT
    """What the call has cost."""


class TranscriptionTextSegmentEvent(_Model):
    """A part of the text that is complete, with its speaker.

    Later: older servers may not know it.
    """

    type: Literal["transcript.text.segment"] = filled("transcript.text.segment")
    """Always `transcript.text.segment`."""
    id: str
    """The id of the part."""
    start: float
    """Where the part begins, in seconds."""
    end: float
    """Where the part ends, in seconds."""
    text: str
    """The text of the part."""
    speaker: str
    """Who speaks: a known name, or a letter."""

    _tags = ("type",)
    _other_tags = ("TranscriptionTextSegmentEvent",)


class TranscriptionTextDeltaEvent(_Model):
    """What is new in the text.

    Later: older servers may not know it.
    """

    type: Literal["transcript.text.delta"] = filled("transcript.text.delta")
    """Always `transcript.text.delta`."""
    delta: str
    """Text to append."""
    logprobs: list[TranscriptionLogprob] | None = ABSENT
    """Log probabilities of the new tokens."""
    segment_id: str | None = ABSENT
    """The id of the part that this belongs to."""

    _tags = ("type",)
    _other_tags = ("TranscriptionTextDeltaEvent",)


class TranscriptionTextDoneEvent(_Model):
    """The whole text, when it is complete.

    Later: older servers may not know it.
    """

    type: Literal["transcript.text.done"] = filled("transcript.text.done")
    """Always `transcript.text.done`."""
    text: str
    """The whole text."""
    logprobs: list[TranscriptionLogprob] | None = ABSENT
    """Log probabilities of the tokens."""
    languages: list[TranscriptionLanguage] | None = ABSENT
    """The languages that are spoken."""
    usage: TranscriptionUsageTokens | None = ABSENT
    """What the call has cost in tokens."""

    _tags = ("type",)
    _other_tags = ("TranscriptionTextDoneEvent",)


class VadConfig(_Model):
    """How a recording is cut where nobody speaks.

    Later: older servers may not know it.
    """

    type: Literal["server_vad"] = filled("server_vad")
    """Always `server_vad`."""
    prefix_padding_ms: int | None = ABSENT
    """How much to keep before speech, in milliseconds. Default: `300`."""
    silence_duration_ms: int | None = ABSENT
    """How much silence ends a part, in milliseconds. Default: `200`."""
    threshold: float | None = ABSENT
    """How sure the model must be that somebody speaks, from 0 to 1. Default: `0.5`."""


class VadConfigDict(TypedDict):
    """What VadConfig holds, as a plain dict."""

    type: NotRequired[Literal["server_vad"]]
    """Always `server_vad`."""
    prefix_padding_ms: NotRequired[int]
    """How much to keep before speech, in milliseconds. Default: `300`."""
    silence_duration_ms: NotRequired[int]
    """How much silence ends a part, in milliseconds. Default: `200`."""
    threshold: NotRequired[float]
    """How sure the model must be that somebody speaks, from 0 to 1. Default: `0.5`."""


TranscriptionCreateRequestDict = TypedDict(
    "TranscriptionCreateRequestDict",
    {
        "file": "FileInput",
        "model": "str",
        "prompt": "NotRequired[str]",
        "response_format": "NotRequired[TranscriptionResponseFormat]",
        "temperature": "NotRequired[float]",
        "language": "NotRequired[str]",
        "timestamp_granularities[]": 'NotRequired[Iterable[Literal["word", "segment"]]]',
        "include[]": 'NotRequired[Iterable[Literal["logprobs"]]]',
        "stream": "NotRequired[bool | None]",
        "chunking_strategy": 'NotRequired[Literal["auto"] | VadConfigParam | None]',
        "languages[]": "NotRequired[Iterable[str]]",
        "keywords[]": "NotRequired[Iterable[str]]",
        "known_speaker_names[]": "NotRequired[Iterable[str]]",
        "known_speaker_references[]": "NotRequired[Iterable[str]]",
    },
)
"""Which recording to write down, and how."""


TranscriptionStreamEvent: TypeAlias = (
    TranscriptionTextDeltaEvent | TranscriptionTextSegmentEvent | TranscriptionTextDoneEvent
)
"""One event of a streamed transcription.

Later: older servers may not know it.
"""

TranscriptionResponseFormat: TypeAlias = Literal["json", "text", "srt", "verbose_json", "vtt", "diarized_json"]
"""The form of the reply, as `AudioResponseFormat` says; `diarized_json` tells the speakers apart.

Later: older servers may not know it.
"""

VadConfigParam: TypeAlias = VadConfig | VadConfigDict
"""What may be passed where VadConfig is asked for."""
