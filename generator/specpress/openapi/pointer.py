"""JSON values, and JSON pointers to values inside them."""

from __future__ import annotations

from typing import TypeAlias

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
Pointer: TypeAlias = tuple[str, ...]
"""The keys and list indexes (as text) that lead from the root to a value."""


def to_text(pointer: Pointer) -> str:
    """The RFC 6901 form: `/paths/~1models/get`."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in pointer)


def from_text(text: str) -> Pointer:
    """The inverse of `to_text`; a leading `#` is accepted."""
    parts = text.removeprefix("#").split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)
