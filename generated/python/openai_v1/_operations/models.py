# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of models."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Json, Operation, ResponseCase
from ..types.models import Model, ModelDeleted, ModelList
from ..types.shared import ErrorResponse

LIST: Final = Operation[ModelList](
    id="models.list",
    method="GET",
    path="/models",
    cases=(ResponseCase({}, Json(ModelList)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

RETRIEVE: Final = Operation[Model](
    id="models.retrieve",
    method="GET",
    path="/models/{model}",
    cases=(ResponseCase({}, Json(Model)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)

DELETE: Final = Operation[ModelDeleted](
    id="models.delete",
    method="DELETE",
    path="/models/{model}",
    cases=(ResponseCase({}, Json(ModelDeleted)),),
    errors={"400 401 403 404 409 429 500 503": ErrorResponse},
)
