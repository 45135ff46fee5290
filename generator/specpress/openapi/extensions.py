"""The extensions of OpenAPI that specpress reads: their keys, and the small notations inside them."""

from __future__ import annotations

import re
from typing import Final

from specpress.openapi.document import JSON

PACKAGE: Final = "x-specpress"
RESPONSE_CASES: Final = "x-response-cases"
PAGINATION: Final = "x-pagination"
TELEMETRY: Final = "x-telemetry"
RETRY: Final = "x-retry"

RETRY_KEYS: Final = ("methods", "statuses", "idempotency-header")
IDEMPOTENCY_HEADERS: Final = frozenset({"idempotency-key", "x-idempotency-key"})
"""Header parameters of these names, in lower case, are keys by which a server recognizes a repeated call."""

PAGINATION_STYLES: Final = ("cursor", "offset", "page", "link")

FINISHED: Final = re.compile(r"(?:(?P<items>[^.\[\]]+)\[(?P<key>[^.\[\]]*)\]\.)?(?P<member>[^.\[\]]+)")
"""`member`, `items[].member` or `items[key].member`."""

_STEP: Final = re.compile(r"\[-1\]|[^.\[\]]+")


def steps(path: str) -> tuple[str, ...]:
    """The parts of a path such as `data[-1].id`."""
    return tuple(_STEP.findall(path))


def is_retry(value: JSON) -> bool:
    """Whether the value of `x-retry` has the shape that is read here; others use this name for blocks of their own."""
    if not isinstance(value, dict) or not value or any(key not in RETRY_KEYS for key in value):
        return False
    lists = [value[key] for key in ("methods", "statuses") if key in value]
    plain = all(isinstance(one, list) and all(isinstance(item, str | int) for item in one) for one in lists)
    return plain and isinstance(value.get("idempotency-header", ""), str)
