# Generated from openapi.yaml by specpress. Do not edit.
"""Where connections may be used: everywhere in one process."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TypeVar

T = TypeVar("T")


def current_scope() -> object:
    """The same for every thread."""
    return None


def is_trio(scope: object) -> bool:
    """Whether a scope is one of trio: never in the blocking client."""
    return scope is not None


def forget_ended(_opened: MutableMapping[object, T]) -> None:
    """Drop what cannot be used any more: nothing."""
