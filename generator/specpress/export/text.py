"""A JSON document as the text of a generated file."""

from __future__ import annotations

import json

from specpress.document import JSON


def to_text(root: dict[str, JSON], source: str) -> str:
    """Two-space indents in document order, ASCII only, and on the first line where it was generated from.

    JSON has no comments, but every object of an OpenAPI document may carry members whose names start with `x-`.
    """
    notice = json.dumps(f"Generated from {source} by specpress. Do not edit.")
    body = json.dumps(root, indent=2, ensure_ascii=True, allow_nan=False)
    return f'{{"x-generated": {notice},{body.removeprefix("{")}\n'
