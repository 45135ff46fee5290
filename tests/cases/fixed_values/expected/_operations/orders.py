# Generated from spec.yaml by specpress. Do not edit.
"""The operations of orders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .._core.operation.descriptors import Body, Empty, Operation, ResponseCase
from ..types.orders import PairParam
from ..types.shared import PetParam

CREATE: Final = Operation[None](
    id="orders.create",
    method="POST",
    path="/orders",
    body=Body(kind="json", media_type="application/json", types={"pet": PetParam, "pairs": Mapping[str, PairParam]}),
    cases=(ResponseCase({}, Empty()),),
)

CHANGE: Final = Operation[None](
    id="orders.change",
    method="PATCH",
    path="/orders",
    body=Body(kind="json", media_type="application/json", required=False, constants={"object": "change"}),
    cases=(ResponseCase({}, Empty()),),
)
