# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of chat.completions."""

from __future__ import annotations

from typing import Final

from ..._core.operation import Body, Case, Collect, CollectableOperation, Events, Finish, Json
from ...types.chat.completions import ChatCompletion, ChatCompletionChunk
from ...types.shared import ErrorResponse

CREATE: Final = CollectableOperation[ChatCompletion, ChatCompletionChunk, ChatCompletion](
    id="chat.completions.create",
    method="POST",
    path="/chat/completions",
    body=Body.JSON,
    cases=(
        Case(
            {"stream": (True,)},
            Events(
                ChatCompletionChunk,
                terminator="[DONE]",
                finish=Finish("finish_reason", items="choices", key="index"),
                collect=Collect(
                    ChatCompletion,
                    by="index",
                    join=("content", "reasoning_content"),
                    rename={"delta": "message"},
                    constants={"object": "chat.completion"},
                ),
            ),
        ),
        Case({}, Json(ChatCompletion)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
