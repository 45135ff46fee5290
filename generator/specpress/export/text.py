"""A JSON document as the text of a generated file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Final

from specpress.openapi.document import JSON

# Readers of YAML read the builds, too. They refuse pairs of surrogates such as `\ud83e\udd80`, and control characters
# and line breaks of Unicode that are not escaped.
_BEYOND_ESCAPES: Final = re.compile("([\U00010000-\U0010ffff]+)")
_TO_ESCAPE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def to_text(root: dict[str, JSON], source: str, *, is_ascii: bool = True) -> str:
    """JSON with two-space indents, in document order; its first line names the source document.

    By default it is ASCII, but for characters that JSON escapes as pairs. JSON has no comments, but every object of an
    OpenAPI document may carry members whose names start with `x-`.
    """
    notice = json.dumps(f"Generated from {source} by specpress. Do not edit.")
    parts: list[str] = []
    _write(root, "\n", parts, _ascii if is_ascii else _readable)
    return f'{{"x-generated": {notice},{"".join(parts).removeprefix("{")}\n'


def _ascii(text: str) -> str:
    """A string of JSON, with characters as themselves where one escape is not enough."""
    if text.isascii() or max(text) <= "\uffff":
        return encode_basestring_ascii(text)
    parts = _BEYOND_ESCAPES.split(text)
    return "".join(
        ['"', *(part if index % 2 else encode_basestring_ascii(part)[1:-1] for index, part in enumerate(parts)), '"']
    )


def _readable(text: str) -> str:
    """A string of JSON with its letters as they are."""
    return _TO_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", encode_basestring(text))


def _write(value: JSON, margin: str, parts: list[str], encode: Callable[[str], str]) -> None:
    """Write the text of `json.dumps` with `indent=2`, but faster: with an indent, it does not use its encoder in C."""
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
