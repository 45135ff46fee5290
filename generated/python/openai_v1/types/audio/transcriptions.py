# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio.transcriptions."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ..._core.models.model import Model as _Model
from ..._core.request.files import FileInput
from .shared import AudioResponseFormat


class Transcription(_Model):
    """What is said in a recording."""

    text: str
    """The text."""


class TranscriptionCreateRequestDict(TypedDict):
    """Which recording to write down, and how."""

    file: FileInput
    """The recording: a file in the format mp3, mp4, mpeg, mpga, m4a, wav or webm. The file name must end with the
    format.
    """
    model: str
    """The id of the model. It must be one that can listen."""
    prompt: NotRequired[str]
    """Text that shows the style to write in, or that comes before the recording. It must be in the language of the
    recording.
    """
    response_format: NotRequired[AudioResponseFormat]
    """The form of the reply. Default: `json`."""
    temperature: NotRequired[float]
    """How freely the model picks words. Low values such as 0.2 give focused texts, high ones such as 0.8 more varied
    ones. With 0 the model raises the value by itself where it must. Between 0 and 1. Default: `0`.
    """
    language: NotRequired[str]
    """The language of the recording, as an ISO 639-1 code. Giving it makes the text more accurate and the reply
    faster.
    """
