# Generated from openapi.yaml by specpress. Do not edit.
"""Connections of the blocking client belong to no event loop: all threads share them."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TypeVar

T = TypeVar("T")


def current_event_loop() -> object:
    """None, for every thread."""
    return None


def is_trio(loop: object) -> bool:
    """Whether an event loop is trio's: never in the blocking client."""
    return loop is not None


def forget_closed(_opened: MutableMapping[object, T]) -> None:
    """Does nothing: there are no event loops."""
