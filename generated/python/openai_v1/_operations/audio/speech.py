# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.speech."""

from __future__ import annotations

from typing import Final

from ..._core.operation.descriptors import Binary, Body, Events, Finish, ResponseCase, StreamingOperation
from ..._core.response.binary import BinaryResponse
from ...types.audio.speech import SpeechStreamEvent
from ...types.shared import ErrorResponse

CREATE: Final = StreamingOperation[BinaryResponse, SpeechStreamEvent](
    id="audio.speech.create",
    method="POST",
    path="/audio/speech",
    body=Body.JSON,
    cases=(
        ResponseCase(
            {"stream_format": ("sse",)}, Events(SpeechStreamEvent, terminator="[DONE]", finish=Finish("usage"))
        ),
        ResponseCase({}, Binary()),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
