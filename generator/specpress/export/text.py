"""A JSON document as the text of a generated file."""

from __future__ import annotations

import json
from collections.abc import Callable
from json.encoder import encode_basestring, encode_basestring_ascii

from specpress.openapi.document import JSON


def to_text(root: dict[str, JSON], source: str, *, is_ascii: bool = True) -> str:
    """JSON with two-space indents, in document order; its first line names the source document. ASCII by default.

    JSON has no comments, but every object of an OpenAPI document may carry members whose names start with `x-`.
    """
    notice = json.dumps(f"Generated from {source} by specpress. Do not edit.")
    parts: list[str] = []
    _write(root, "\n", parts, encode_basestring_ascii if is_ascii else encode_basestring)
    return f'{{"x-generated": {notice},{"".join(parts).removeprefix("{")}\n'


def _write(value: JSON, margin: str, parts: list[str], encode: Callable[[str], str]) -> None:
    """The same text as `json.dumps` with `indent=2`, which does not use its fast encoder then."""
    match value:
        case str():
            parts.append(encode(value))
        case dict() if value:
            inner = f"{margin}  "
            opening = "{"
            for key, member in value.items():
                parts.append(f"{opening}{inner}{encode(key)}: ")
                _write(member, inner, parts, encode)
                opening = ","
            parts.append(f"{margin}}}")
        case list() if value:
            inner = f"{margin}  "
            opening = "["
            for member in value:
                parts.append(f"{opening}{inner}")
                _write(member, inner, parts, encode)
                opening = ","
            parts.append(f"{margin}]")
        case _:
            parts.append(json.dumps(value, allow_nan=False))
