# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of completions."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import (
    Body,
    Collect,
    CollectableOperation,
    Events,
    Finish,
    Json,
    ResponseCase,
    Telemetry,
)
from ..types.completions import Completion, CompletionChunk
from ..types.shared import ErrorResponse

CREATE: Final = CollectableOperation[Completion, CompletionChunk, Completion](
    id="completions.create",
    method="POST",
    path="/completions",
    body=Body.JSON,
    cases=(
        ResponseCase(
            {"stream": (True,)},
            Events(
                CompletionChunk,
                terminator="[DONE]",
                finish=Finish("finish_reason", items="choices", key="index"),
                collect=Collect(
                    Completion,
                    by="index",
                    join=("text",),
                    last=("id", "object", "model", "system_fingerprint", "service_tier", "finish_reason"),
                ),
                ignore_named=True,
                errors=("error", "message", "detail", "x_groq.error"),
            ),
        ),
        ResponseCase({}, Json(Completion)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
    telemetry=Telemetry(
        name=("gen_ai.operation.name", "gen_ai.request.model"),
        attributes={"gen_ai.operation.name": "text_completion", "gen_ai.provider.name": "openai"},
        request={
            "gen_ai.request.model": "model",
            "gen_ai.request.temperature": "temperature",
            "gen_ai.request.top_p": "top_p",
            "gen_ai.request.max_tokens": "max_tokens",
            "gen_ai.request.choice.count": "n",
            "gen_ai.request.frequency_penalty": "frequency_penalty",
            "gen_ai.request.presence_penalty": "presence_penalty",
        },
        response={
            "gen_ai.response.id": "id",
            "gen_ai.response.model": "model",
            "gen_ai.response.finish_reasons": "choices[].finish_reason",
            "gen_ai.usage.input_tokens": "usage.prompt_tokens",
            "gen_ai.usage.output_tokens": "usage.completion_tokens",
        },
    ),
)
