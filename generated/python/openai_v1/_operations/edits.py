# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of edits."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Json, Operation
from ..types.edits import Edit

CREATE: Final = Operation[Edit](
    id="edits.create",
    method="POST",
    path="/edits",
    body=Body.JSON,
    cases=(Case({}, Json(Edit)),),
)
