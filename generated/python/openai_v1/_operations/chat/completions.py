# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of chat.completions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..._core.operation.descriptors import (
    Body,
    Collect,
    CollectableOperation,
    Events,
    Finish,
    Json,
    ResponseCase,
    Telemetry,
)
from ...types.chat.completions import (
    ChatCompletion,
    ChatCompletionChunk,
    ChatCompletionCustomToolParam,
    ChatCompletionPredictionContentParam,
    ChatCompletionRequestMessage,
    ChatCompletionToolChoiceOption,
    ChatCompletionToolParam,
    ResponseFormatJSONObjectParam,
    ResponseFormatJSONSchemaParam,
    ResponseFormatTextParam,
    WebSearchOptionsParam,
)
from ...types.shared import ErrorResponse

CREATE: Final = CollectableOperation[ChatCompletion, ChatCompletionChunk, ChatCompletion](
    id="chat.completions.create",
    method="POST",
    path="/chat/completions",
    body=Body(
        kind="json",
        media_type="application/json",
        types={
            "messages": Iterable[ChatCompletionRequestMessage],
            "tools": Iterable[ChatCompletionToolParam | ChatCompletionCustomToolParam],
            "tool_choice": ChatCompletionToolChoiceOption,
            "response_format": ResponseFormatTextParam | ResponseFormatJSONSchemaParam | ResponseFormatJSONObjectParam,
            "prediction": ChatCompletionPredictionContentParam | None,
            "web_search_options": WebSearchOptionsParam,
        },
    ),
    cases=(
        ResponseCase(
            {"stream": (True,)},
            Events(
                ChatCompletionChunk,
                terminator="[DONE]",
                finish=Finish("finish_reason", items="choices", key="index"),
                collect=Collect(
                    ChatCompletion,
                    by="index",
                    then_by=("id",),
                    join=(
                        "content",
                        "reasoning_content",
                        "reasoning",
                        "refusal",
                        "arguments",
                        "input",
                        "data",
                        "transcript",
                    ),
                    last=(
                        "id",
                        "object",
                        "model",
                        "system_fingerprint",
                        "service_tier",
                        "role",
                        "type",
                        "finish_reason",
                    ),
                    rename={"delta": "message"},
                    constants={"object": "chat.completion"},
                ),
                ignore_named=True,
                errors=("error", "message", "detail", "x_groq.error"),
            ),
        ),
        ResponseCase({}, Json(ChatCompletion)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
    telemetry=Telemetry(
        name=("gen_ai.operation.name", "gen_ai.request.model"),
        attributes={"gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai"},
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
