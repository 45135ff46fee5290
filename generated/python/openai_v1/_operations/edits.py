# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of edits."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Json, Operation
from ..types.edits import Edit
from ..types.shared import ErrorResponse

CREATE: Final = Operation[Edit](
    id="edits.create",
    method="POST",
    path="/edits",
    body=Body.JSON,
    cases=(Case({}, Json(Edit)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
