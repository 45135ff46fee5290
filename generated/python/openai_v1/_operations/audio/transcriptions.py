# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.transcriptions."""

from __future__ import annotations

from typing import Final

from ..._core.operation import Body, Case, Json, Operation, Text
from ...types.audio.transcriptions import Transcription
from ...types.shared import TranscriptionVerbose

CREATE: Final = Operation[str | TranscriptionVerbose | Transcription](
    id="audio.transcriptions.create",
    method="POST",
    path="/audio/transcriptions",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(
        Case({"response_format": ("text", "srt", "vtt")}, Text()),
        Case({"response_format": ("verbose_json",)}, Json(TranscriptionVerbose)),
        Case({}, Json(Transcription)),
    ),
)
