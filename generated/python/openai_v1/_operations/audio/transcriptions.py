# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.transcriptions."""

from __future__ import annotations

from typing import Final

from ..._core.operation import Body, Case, Events, Finish, Json, StreamingOperation, Text
from ...types.audio.shared import TranscriptionVerbose
from ...types.audio.transcriptions import Transcription, TranscriptionDiarized, TranscriptionStreamEvent
from ...types.shared import ErrorResponse

CREATE: Final = StreamingOperation[
    str | TranscriptionVerbose | TranscriptionDiarized | Transcription, TranscriptionStreamEvent
](
    id="audio.transcriptions.create",
    method="POST",
    path="/audio/transcriptions",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(
        Case({"stream": (True,)}, Events(TranscriptionStreamEvent, terminator="[DONE]", finish=Finish("text"))),
        Case({"response_format": ("text", "srt", "vtt")}, Text()),
        Case({"response_format": ("verbose_json",)}, Json(TranscriptionVerbose)),
        Case({"response_format": ("diarized_json",)}, Json(TranscriptionDiarized)),
        Case({}, Json(Transcription)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
