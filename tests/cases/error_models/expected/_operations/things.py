# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Json, Operation, ResponseCase
from ..types.things import Failure, Missing, Problem

LIST: Final = Operation[list[str]](
    id="things.list",
    method="GET",
    path="/things",
    cases=(ResponseCase({}, Json(list[str])),),
    errors={"404": Missing, "4XX": Problem, "default": Failure},
)
