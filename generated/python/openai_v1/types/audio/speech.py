# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio.speech."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from ..._core.models.model import Model as _Model, filled
from ..._core.models.typed_dict import TypedDict
from ..shared import VoiceParam


class SpeechAudioDeltaEvent(_Model):
    """What is new in the recording.

    Later: older servers may not know it.
    """

    type: Literal["speech.audio.delta"] = filled("speech.audio.delta")
    """Always `speech.audio.delta`."""
    audio: str
    """A piece of the recording as Base64 text."""

    _tags = ("type",)
    _other_tags = ("SpeechAudioDeltaEvent",)


class SpeechUsage(_Model):
    """What a call has cost in tokens.

    Later: older servers may not know it.
    """

    input_tokens: int
    """Tokens of the request."""
    output_tokens: int
    """Tokens that the model wrote."""
    total_tokens: int
    """Both together."""


class SpeechAudioDoneEvent(_Model):
    """The end of the recording.

    Later: older servers may not know it.
    """

    type: Literal["speech.audio.done"] = filled("speech.audio.done")
    """Always `speech.audio.done`."""
    usage: SpeechUsage
    """What the call has cost in tokens."""

    _tags = ("type",)
    _other_tags = ("SpeechAudioDoneEvent",)


class SpeechCreateRequestDict(TypedDict):
    """Which text to speak, and how.

    Later: older servers may not know it.
    """

    model: str
    """The id of the model. It must be one that can generate speech."""
    input: str
    """The text to speak, in up to 4096 characters. At most 4096 characters."""
    voice: str | VoiceParam
    """The voice, by its name or id."""
    instructions: NotRequired[str]
    """How to speak. Not every model follows it. At most 4096 characters."""
    response_format: NotRequired[Literal["mp3", "opus", "aac", "flac", "wav", "pcm"]]
    """The format of the recording. Default: `mp3`."""
    speed: NotRequired[float]
    """How fast to speak; 1 is the usual speed. Between 0.25 and 4. Default: `1`."""
    stream_format: NotRequired[Literal["sse", "audio"]]
    """Whether to send the recording as audio, or as server-sent events. Default: `audio`."""


SpeechStreamEvent: TypeAlias = SpeechAudioDeltaEvent | SpeechAudioDoneEvent
"""One event of streamed speech.

Later: older servers may not know it.
"""
