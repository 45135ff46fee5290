# Generated from spec.yaml by specpress. Do not edit.
"""The operations of pets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .._core.operation.descriptors import Body, Json, Operation, ResponseCase
from ..types.shared import Cat, PetParam

REPLACE: Final = Operation[Cat](
    id="pets.replace",
    method="PUT",
    path="/pets",
    body=Body(kind="json", media_type="application/json", type=Iterable[PetParam]),
    cases=(ResponseCase({}, Json(Cat)),),
)
