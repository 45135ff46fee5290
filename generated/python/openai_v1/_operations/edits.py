# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of edits."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Json, Operation, ResponseCase, Telemetry
from ..types.edits import Edit
from ..types.shared import ErrorResponse

CREATE: Final = Operation[Edit](
    id="edits.create",
    method="POST",
    path="/edits",
    body=Body.JSON,
    cases=(ResponseCase({}, Json(Edit)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
    telemetry=Telemetry(
        name=("gen_ai.operation.name", "gen_ai.request.model"),
        attributes={"gen_ai.operation.name": "text_completion", "gen_ai.provider.name": "openai"},
        request={
            "gen_ai.request.model": "model",
            "gen_ai.request.temperature": "temperature",
            "gen_ai.request.top_p": "top_p",
            "gen_ai.request.choice.count": "n",
        },
        response={
            "gen_ai.usage.input_tokens": "usage.prompt_tokens",
            "gen_ai.usage.output_tokens": "usage.completion_tokens",
        },
    ),
)
