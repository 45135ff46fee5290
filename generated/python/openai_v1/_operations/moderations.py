# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of moderations."""

from __future__ import annotations

from typing import Final

from .._core.operation import Body, Case, Json, Operation
from ..types.moderations import ModerationCreateResponse

CREATE: Final = Operation[ModerationCreateResponse](
    id="moderations.create",
    method="POST",
    path="/moderations",
    body=Body.JSON,
    cases=(Case({}, Json(ModerationCreateResponse)),),
)
