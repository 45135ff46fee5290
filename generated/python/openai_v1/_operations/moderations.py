# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of moderations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .._core.operation.descriptors import Body, Json, Operation, ResponseCase
from ..types.moderations import ModerationCreateResponse, ModerationImageURLInputParam, ModerationTextInputParam
from ..types.shared import ErrorResponse

CREATE: Final = Operation[ModerationCreateResponse](
    id="moderations.create",
    method="POST",
    path="/moderations",
    body=Body(
        kind="json",
        media_type="application/json",
        types={"input": str | Iterable[str] | Iterable[ModerationImageURLInputParam | ModerationTextInputParam]},
    ),
    cases=(ResponseCase({}, Json(ModerationCreateResponse)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
