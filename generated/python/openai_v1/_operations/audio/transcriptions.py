# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.transcriptions."""

from __future__ import annotations

from typing import Final, Literal

from ..._core.operation.descriptors import Body, Encoding, Events, Finish, Json, ResponseCase, StreamingOperation, Text
from ...types.audio.shared import TranscriptionVerbose
from ...types.audio.transcriptions import Transcription, TranscriptionDiarized, TranscriptionStreamEvent, VadConfigParam
from ...types.shared import ErrorResponse

CREATE: Final = StreamingOperation[
    str | TranscriptionVerbose | TranscriptionDiarized | Transcription, TranscriptionStreamEvent
](
    id="audio.transcriptions.create",
    method="POST",
    path="/audio/transcriptions",
    body=Body(
        kind="multipart",
        media_type="multipart/form-data",
        files=("file",),
        encodings=(Encoding("chunking_strategy", style="deepObject", explode=True),),
        types={"chunking_strategy": Literal["auto"] | VadConfigParam | None},
    ),
    cases=(
        ResponseCase({"stream": (True,)}, Events(TranscriptionStreamEvent, terminator="[DONE]", finish=Finish("text"))),
        ResponseCase({"response_format": ("text", "srt", "vtt")}, Text()),
        ResponseCase({"response_format": ("verbose_json",)}, Json(TranscriptionVerbose)),
        ResponseCase({"response_format": ("diarized_json",)}, Json(TranscriptionDiarized)),
        ResponseCase({}, Json(Transcription)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
