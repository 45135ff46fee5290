"""The extensions of OpenAPI that specpress reads: their keys, and the small notations inside them."""

from __future__ import annotations

import re
from typing import Final

from specpress.openapi.document import JSON
from specpress.openapi.node import Node

PACKAGE: Final = "x-specpress"
RESPONSE_CASES: Final = "x-response-cases"
PAGINATION: Final = "x-pagination"
TELEMETRY: Final = "x-telemetry"
LATER: Final = "x-later"
RETRY: Final = "x-retry"
ANY_MAPPING: Final = "x-any-mapping"
ARRAY_FORMAT: Final = "x-array-format"

RETRY_KEYS: Final = ("methods", "statuses", "idempotency-header")
IDEMPOTENCY_HEADERS: Final = frozenset({"idempotency-key", "x-idempotency-key"})
"""Header parameters of these names, in lower case, are keys by which a server recognizes a repeated call."""

ARRAY_FORMATS: Final = ("indices", "brackets", "repeat")
"""How an array in the style `deepObject` is written: `a[0]=x`, `a[]=x` or `a=x`."""

ALSO_SENT: Final = "x-also-sent"

PACKED_NUMBERS: Final = "x-packed-numbers"

PACKED_FORMATS: Final = ("float32", "float64")
"""How the numbers of a packed list are written, the lowest byte first."""

JSON_KINDS: Final = ("array", "boolean", "number", "object", "string")
"""The types of JSON values, without null."""

PAGINATION_STYLES: Final = ("cursor", "offset", "page", "link")

FINISHED: Final = re.compile(r"(?:(?P<items>[^.\[\]]+)\[(?P<key>[^.\[\]]*)\]\.)?(?P<member>[^.\[\]]+)")
"""`member`, `items[].member` or `items[key].member`."""

_SHAPES: Final[dict[str, dict[str, type]]] = {
    PAGINATION: {"items": str, **dict.fromkeys(PAGINATION_STYLES, dict)},
    TELEMETRY: {"name": list, "attributes": dict, "request": dict, "reply": dict},
    RESPONSE_CASES: {"content": str, "when": dict},
}
"""Keys and types of values by which an extension is told from one of the same name by another vendor."""

_STEP: Final = re.compile(r"\[-1\]|[^.\[\]]+")


def own_block(operation: Node, name: str) -> Node | None:
    """The extension `name` of an operation; None if it is absent, or belongs to another vendor.

    Other vendors use the same names. An extension is for specpress if it has at least one known key with a value of
    the right type.
    """
    block = operation.get(name)
    if block is None:
        return None
    if name == RESPONSE_CASES:
        return block if any(_has_shape(case.value, name) for case in block.items()) else None
    return block if _has_shape(block.value, name) else None


def _has_shape(value: JSON, name: str) -> bool:
    return isinstance(value, dict) and any(isinstance(value.get(key), kind) for key, kind in _SHAPES[name].items())


def array_format(holder: Node) -> str | None:
    """The `x-array-format` of a parameter or of a field's encoding; None if it has none with a known value."""
    named = holder.text(ARRAY_FORMAT)
    return named if named in ARRAY_FORMATS else None


def steps(path: str) -> tuple[str, ...]:
    """The parts of a path such as `data[-1].id`."""
    return tuple(_STEP.findall(path))


def is_retry(value: JSON) -> bool:
    """Whether the value of `x-retry` is for specpress; other vendors use the same name for other shapes."""
    if not isinstance(value, dict) or not value or any(key not in RETRY_KEYS for key in value):
        return False
    lists = [value[key] for key in ("methods", "statuses") if key in value]
    plain = all(isinstance(one, list) and all(isinstance(item, str | int) for item in one) for one in lists)
    return plain and isinstance(value.get("idempotency-header", ""), str)
