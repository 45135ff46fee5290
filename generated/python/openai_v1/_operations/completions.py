# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of completions."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Events, Json, StreamingOperation
from ..types.completions import Completion, CompletionChunk

CREATE: Final = StreamingOperation[Completion, CompletionChunk](
    id="completions.create",
    method="POST",
    path="/completions",
    body=Body.JSON,
    cases=(
        Case({"stream": (True,)}, Events(CompletionChunk, terminator="[DONE]")),
        Case({}, Json(Completion)),
    ),
)
