# Generated from openapi.yaml by specpress. Do not edit.
"""The document's rules for repeating calls."""

from __future__ import annotations

from typing import NamedTuple


class RetryRules(NamedTuple):
    """Which calls are repeated beyond those that HTTP calls idempotent, and after which statuses.

    `methods`: methods that are as safe to repeat as GET. `statuses`: after which those calls are repeated (`409`,
    `5XX`). `idempotency_header`: the header by which the server recognizes a repeated POST or PATCH.
    """

    methods: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ("408", "500", "502", "504")
    idempotency_header: str | None = None


USUAL_RULES = RetryRules()
