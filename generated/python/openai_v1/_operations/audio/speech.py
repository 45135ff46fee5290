# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.speech."""

from __future__ import annotations

from typing import Final

from ..._core.binary import BinaryResponse
from ..._core.operation import Binary, Body, Case, Events, Finish, StreamingOperation
from ...types.audio.speech import SpeechStreamEvent
from ...types.shared import ErrorResponse

CREATE: Final = StreamingOperation[BinaryResponse, SpeechStreamEvent](
    id="audio.speech.create",
    method="POST",
    path="/audio/speech",
    body=Body.JSON,
    cases=(
        Case({"stream_format": ("sse",)}, Events(SpeechStreamEvent, terminator="[DONE]", finish=Finish("usage"))),
        Case({}, Binary()),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
