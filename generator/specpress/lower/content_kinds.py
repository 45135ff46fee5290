"""How the content of a media type and a schema is read and written."""

from __future__ import annotations

from typing import Final

from specpress import ir
from specpress.lower.merge import Merged, merge
from specpress.openapi.media_types import FORM, essence_of, is_file, is_json, is_text
from specpress.openapi.node import Node
from specpress.openapi.sequences import is_events, is_lines

_BASE64: Final = frozenset({"byte", "base64"})
"""Formats of strings that are bytes in base64: that of OpenAPI 3.0, and the one that pydantic writes."""
_RAW: Final = frozenset({"binary", "8bit"})
"""Values of `contentEncoding` that leave bytes as they are."""


def kind_of(media_type: str, schema: Node | None) -> ir.ContentKind:
    """How a body of this media type is read and written."""
    essence = essence_of(media_type)
    if is_events(media_type):
        return "events"
    if is_lines(media_type):
        return "lines"
    if is_json(essence):
        return "json"
    if essence == FORM:
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    merged = None if schema is None else merge(schema)
    if is_text(essence):
        return "binary" if merged is not None and is_raw(merged) else "text"
    if essence in ("*/*", "application/*") and merged is not None:
        return _kind_of_any(merged)
    return "binary"


def _kind_of_any(merged: Merged) -> ir.ContentKind:
    """The kind for `*/*` and unknown media types, by the schema: a string is text, anything else is JSON."""
    if is_raw(merged) or is_base64(merged):
        return "binary"
    is_plain = merged.value_kinds == ("string",) and not merged.fixed and not merged.text("format")
    return "text" if is_plain else "json"


def is_plain_text(media_type: str, schema: Node) -> bool:
    """Whether `application/octet-stream` is described by a string without a format."""
    merged = merge(schema)
    is_open = essence_of(media_type) == "application/octet-stream" and merged.value_kinds == ("string",)
    return is_open and not is_raw(merged) and not is_base64(merged)


def is_base64(merged: Merged) -> bool:
    """Whether a string holds bytes in base64."""
    return merged.text("contentEncoding").lower() == "base64" or merged.text("format") in _BASE64


def is_raw(merged: Merged) -> bool:
    """Whether a string stands for bytes as they are: a file in a form, or a download.

    JSON Schema says that by a media type without an encoding, also where no type is named.
    """
    if is_base64(merged) or merged.unions or merged.value_kinds not in ((), ("string",)):
        return False
    if merged.text("format") == "binary":
        return True
    encoding, media_type = merged.text("contentEncoding").lower(), merged.text("contentMediaType")
    return encoding in _RAW or (not encoding and bool(media_type) and is_file(media_type))
