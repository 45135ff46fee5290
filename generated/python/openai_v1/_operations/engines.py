# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of engines."""

from __future__ import annotations

from typing import Final

from .._core.operation import Case, Json, Operation
from ..types.engines import Engine, EngineList

LIST: Final = Operation[EngineList](
    id="engines.list",
    method="GET",
    path="/engines",
    cases=(Case({}, Json(EngineList)),),
)

RETRIEVE: Final = Operation[Engine](
    id="engines.retrieve",
    method="GET",
    path="/engines/{engine_id}",
    cases=(Case({}, Json(Engine)),),
)
