# Generated from openapi.yaml by specpress. Do not edit.
"""Where connections may be used: everywhere in one process."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TypeVar

T = TypeVar("T")


def current_event_loop() -> object:
    """The same for every thread."""
    return None


def is_trio(loop: object) -> bool:
    """Whether a loop is one of trio: never in the blocking client."""
    return loop is not None


def forget_closed(_opened: MutableMapping[object, T]) -> None:
    """Drop what cannot be used any more: nothing."""
