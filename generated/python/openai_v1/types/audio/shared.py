# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio.shared."""

from __future__ import annotations

from typing import Literal

from ..._core.models.model import ABSENT, Model as _Model, filled


class TranscriptionVerbose(_Model):
    """What is said in a recording, with times and details."""

    task: Literal["transcribe", "translate"]
    """The task that was done; `translate` means a translation into English."""
    language: str
    """The language of the recording, as its English name in lower case."""
    duration: float
    """The length of the recording in seconds."""
    segments: list[TranscriptionSegment]
    """The parts of the text in the order in which they are said."""
    text: str
    """The whole text."""
    words: list[TranscriptionWord] | None = ABSENT
    """The words with their times, if they were asked for. Later: older servers may not know it."""
    usage: TranscriptionUsageDuration | None = ABSENT
    """What the call has cost. Later: older servers may not know it."""


class TranscriptionSegment(_Model):
    """A part of a text with its times."""

    id: int
    """The place of the part, from 0."""
    seek: int
    """Where in the recording the model looked for the part, in its own frames."""
    start: float
    """Where the part begins, in seconds."""
    end: float
    """Where the part ends, in seconds."""
    text: str
    """The text of the part."""
    tokens: list[int]
    """The text as tokens."""
    temperature: float
    """The temperature that the part was written with."""
    avg_logprob: float
    """The average log probability of the tokens. A low value means that the model was unsure."""
    compression_ratio: float
    """How well the text can be compressed. A high value means that it repeats itself."""
    no_speech_prob: float
    """How likely it is that nobody speaks here, from 0 to 1."""
    transient: bool | None = ABSENT
    """Whether the part is not final. Some replies leave it out."""


class TranscriptionUsageDuration(_Model):
    """What a call has cost in seconds.

    Later: older servers may not know it.
    """

    type: Literal["duration"] = filled("duration")
    """Always `duration`."""
    seconds: float
    """The length of the recording in seconds."""

    _tags = ("type",)
    _other_tags = ("TranscriptionUsageDuration",)


class TranscriptionWord(_Model):
    """A word with its times.

    Later: older servers may not know it.
    """

    word: str
    """The word."""
    start: float
    """Where the word begins, in seconds."""
    end: float
    """Where the word ends, in seconds."""
