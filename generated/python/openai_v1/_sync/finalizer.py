# Generated from openapi.yaml by specpress. Do not edit.
"""Closing what was dropped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

Close: TypeAlias = Callable[[], None]
Finalizer: TypeAlias = Callable[[Close], None]


def current_finalizer() -> Finalizer:
    """What closes a dropped stream: here, at once."""
    return _run


def _run(close: Close) -> None:
    with suppress(Exception):
        close()
