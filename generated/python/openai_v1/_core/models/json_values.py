# Generated from openapi.yaml by specpress. Do not edit.
"""Narrows JSON values of unknown shape."""

from __future__ import annotations

from typing import Any, Final, cast

import msgspec

REFUSED: Final = (msgspec.MsgspecError, RecursionError, UnicodeError, OverflowError)
"""The exceptions of msgspec for content that it cannot decode."""


def object_in(value: object) -> dict[str, Any] | None:  # Any: JSON values of unknown shape
    """The value if it is an object, else None."""
    if not isinstance(value, dict):
        return None
    return cast("dict[str, Any]", value)


def list_in(value: object) -> list[Any] | None:  # Any: as above
    """The value if it is a list, else None."""
    if not isinstance(value, list):
        return None
    return cast("list[object]", value)
