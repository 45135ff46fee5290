# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of embeddings."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Body, Json, Operation, ResponseCase, Telemetry
from ..types.embeddings import CreateEmbeddingBase64Response, CreateEmbeddingResponse
from ..types.shared import ErrorResponse

CREATE: Final = Operation[CreateEmbeddingBase64Response | CreateEmbeddingResponse](
    id="embeddings.create",
    method="POST",
    path="/embeddings",
    body=Body.JSON,
    cases=(
        ResponseCase({"encoding_format": ("base64",)}, Json(CreateEmbeddingBase64Response)),
        ResponseCase({}, Json(CreateEmbeddingResponse)),
    ),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
    telemetry=Telemetry(
        name=("gen_ai.operation.name", "gen_ai.request.model"),
        attributes={"gen_ai.operation.name": "embeddings", "gen_ai.provider.name": "openai"},
        request={"gen_ai.request.model": "model"},
        response={"gen_ai.response.model": "model", "gen_ai.usage.input_tokens": "usage.prompt_tokens"},
    ),
)
