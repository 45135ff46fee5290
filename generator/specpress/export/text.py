"""A JSON document as the text of a generated file."""

from __future__ import annotations

import json
from json.encoder import encode_basestring_ascii

from specpress.openapi.document import JSON


def to_text(root: dict[str, JSON], source: str) -> str:
    """JSON with two-space indents, in document order, ASCII only, whose first line names the source document.

    JSON has no comments, but every object of an OpenAPI document may carry members whose names start with `x-`.
    """
    notice = json.dumps(f"Generated from {source} by specpress. Do not edit.")
    parts: list[str] = []
    _write(root, "\n", parts)
    return f'{{"x-generated": {notice},{"".join(parts).removeprefix("{")}\n'


def _write(value: JSON, margin: str, parts: list[str]) -> None:
    """The same text as `json.dumps` with `indent=2`, which does not use its fast encoder then."""
    match value:
        case str():
            parts.append(encode_basestring_ascii(value))
        case dict() if value:
            inner = f"{margin}  "
            opening = "{"
            for key, member in value.items():
                parts.append(f"{opening}{inner}{encode_basestring_ascii(key)}: ")
                _write(member, inner, parts)
                opening = ","
            parts.append(f"{margin}}}")
        case list() if value:
            inner = f"{margin}  "
            opening = "["
            for member in value:
                parts.append(f"{opening}{inner}")
                _write(member, inner, parts)
                opening = ","
            parts.append(f"{margin}]")
        case _:
            parts.append(json.dumps(value, allow_nan=False))
