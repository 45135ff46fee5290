# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of engines."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Json, Operation, ResponseCase
from ..types.engines import Engine, EngineList
from ..types.shared import ErrorResponse

LIST: Final = Operation[EngineList](
    id="engines.list",
    method="GET",
    path="/engines",
    cases=(ResponseCase({}, Json(EngineList)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

RETRIEVE: Final = Operation[Engine](
    id="engines.retrieve",
    method="GET",
    path="/engines/{engine_id}",
    cases=(ResponseCase({}, Json(Engine)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
