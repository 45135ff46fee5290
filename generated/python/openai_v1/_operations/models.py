# Generated from openapi.yaml by specpress. Do not edit.
"""The operations of models."""

from __future__ import annotations

from typing import Final

from .._core.operation import Case, Json, Operation
from ..types.models import Model, ModelDeleted, ModelList

LIST: Final = Operation[ModelList](
    id="models.list",
    method="GET",
    path="/models",
    cases=(Case({}, Json(ModelList)),),
)

RETRIEVE: Final = Operation[Model](
    id="models.retrieve",
    method="GET",
    path="/models/{model}",
    cases=(Case({}, Json(Model)),),
)

DELETE: Final = Operation[ModelDeleted](
    id="models.delete",
    method="DELETE",
    path="/models/{model}",
    cases=(Case({}, Json(ModelDeleted)),),
)
