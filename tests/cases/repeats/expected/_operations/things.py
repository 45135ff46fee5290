# Generated from spec.yaml by specpress. Do not edit.
"""The operations of things."""

from __future__ import annotations

from typing import Final

from .._core.operation.descriptors import Empty, Operation, ResponseCase
from .._core.retry_rules import RetryRules

LIST: Final = Operation[None](
    id="things.list",
    method="GET",
    path="/things",
    cases=(ResponseCase({}, Empty()),),
)

CREATE: Final = Operation[None](
    id="things.create",
    method="POST",
    path="/things",
    cases=(ResponseCase({}, Empty()),),
)

CHANGE: Final = Operation[None](
    id="things.change",
    method="PATCH",
    path="/things",
    cases=(ResponseCase({}, Empty()),),
    retry=RetryRules(methods=("PATCH",), statuses=("409", "5XX")),
)

REPLACE: Final = Operation[None](
    id="things.replace",
    method="PUT",
    path="/things",
    cases=(ResponseCase({}, Empty()),),
    retry=RetryRules(statuses=("409",)),
)

KEYED: Final = Operation[None](
    id="things.keyed",
    method="POST",
    path="/keyed",
    cases=(ResponseCase({}, Empty()),),
    retry=RetryRules(idempotency_header="idempotency-key"),
)

NAMED: Final = Operation[None](
    id="things.named",
    method="POST",
    path="/named",
    cases=(ResponseCase({}, Empty()),),
    retry=RetryRules(idempotency_header="X-Request-Key"),
)
