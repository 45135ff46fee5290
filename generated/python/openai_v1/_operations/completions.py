# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of completions."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Collect, CollectableOperation, Events, Finish, Json
from ..types.completions import Completion, CompletionChunk
from ..types.shared import ErrorResponse

CREATE: Final = CollectableOperation[Completion, CompletionChunk, Completion](
    id="completions.create",
    method="POST",
    path="/completions",
    body=Body.JSON,
    cases=(
        Case(
            {"stream": (True,)},
            Events(
                CompletionChunk,
                terminator="[DONE]",
                finish=Finish("finish_reason", items="choices", key="index"),
                collect=Collect(Completion, by="index", join=("text",)),
            ),
        ),
        Case({}, Json(Completion)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
