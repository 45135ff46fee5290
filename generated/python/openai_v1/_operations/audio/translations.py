# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of audio.translations."""

from __future__ import annotations

from typing import Final

from ..._core.operation.descriptors import Body, Json, Operation, ResponseCase, Text
from ...types.audio.shared import TranscriptionVerbose
from ...types.audio.translations import Translation
from ...types.shared import ErrorResponse

CREATE: Final = Operation[str | TranscriptionVerbose | Translation](
    id="audio.translations.create",
    method="POST",
    path="/audio/translations",
    body=Body(kind="multipart", media_type="multipart/form-data", files=("file",)),
    cases=(
        ResponseCase({"response_format": ("text", "srt", "vtt")}, Text()),
        ResponseCase({"response_format": ("verbose_json",)}, Json(TranscriptionVerbose)),
        ResponseCase({}, Json(Translation)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
