# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of chat.completions."""

from __future__ import annotations

from typing import Final

from ..._core.operation import Body, Case, Events, Json, StreamingOperation
from ...types.chat.completions import ChatCompletion, ChatCompletionChunk

CREATE: Final = StreamingOperation[ChatCompletion, ChatCompletionChunk](
    id="chat.completions.create",
    method="POST",
    path="/chat/completions",
    body=Body.JSON,
    cases=(
        Case({"stream": (True,)}, Events(ChatCompletionChunk, terminator="[DONE]")),
        Case({}, Json(ChatCompletion)),
    ),
)
