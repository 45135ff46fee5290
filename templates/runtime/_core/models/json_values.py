"""Narrows JSON values of unknown shape."""

from __future__ import annotations

from binascii import a2b_base64
from typing import Any, Final, cast

import msgspec

REFUSED: Final = (msgspec.MsgspecError, RecursionError, UnicodeError, OverflowError)
"""The exceptions of msgspec for content that it cannot decode."""

_STANDARD_ALPHABET: Final = str.maketrans("-_", "+/")


def object_in(value: object) -> dict[str, Any] | None:  # Any: JSON values of unknown shape
    """The value if it is an object, else None."""
    if not isinstance(value, dict):
        return None
    return cast("dict[str, Any]", value)


def bytes_in(text: str) -> bytes | None:
    """The bytes of a base64 text, in either alphabet, with or without padding and line breaks; None if it is none."""
    joined = "".join(text.split()).translate(_STANDARD_ALPHABET).rstrip("=")
    try:
        return a2b_base64(joined + "=" * (-len(joined) % 4), strict_mode=True) if joined else b""
    except ValueError:
        return None


def list_in(value: object) -> list[Any] | None:  # Any: as above
    """The value if it is a list, else None."""
    if not isinstance(value, list):
        return None
    return cast("list[object]", value)
