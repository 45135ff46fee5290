# Generated from openapi.yaml by specpress. Do not edit.
"""The types of audio.translations."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from ..._core.models.model import Model as _Model
from ..._core.models.typed_dict import TypedDict
from ..._core.request.files import FileInput


class Translation(_Model):
    """What is said in a recording, in English."""

    text: str
    """The English text."""


class TranslationCreateRequestDict(TypedDict):
    """Which recording to translate, and how."""

    file: FileInput
    """The recording: a file in the format mp3, mp4, mpeg, mpga, m4a, wav or webm. The file name must end with the
    format.
    """
    model: str
    """The id of the model. It must be one that can transcribe speech."""
    prompt: NotRequired[str]
    """Text in English that shows the style to write in, or that comes before the recording."""
    response_format: NotRequired[AudioResponseFormat]
    """The form of the reply. Default: `json`."""
    temperature: NotRequired[float]
    """How freely the model picks words. Low values such as 0.2 give focused texts, high ones such as 0.8 more varied
    ones. With 0 the model raises the value by itself where it must. Between 0 and 1. Default: `0`.
    """


AudioResponseFormat: TypeAlias = Literal["json", "text", "srt", "verbose_json", "vtt"]
"""The form of the reply.

`json` is the text in an object, `verbose_json` adds times and details, `text` is plain text, `srt` and `vtt` are
subtitles.
"""
