# Generated from openapi.yaml by specpress. Do not edit.
"""Closes streams that were dropped without `close`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

Close: TypeAlias = Callable[[], None]
Finalizer: TypeAlias = Callable[[Close], None]


def current_finalizer() -> Finalizer:
    """The finalizer, which closes at once."""
    return _run


def _run(close: Close) -> None:
    with suppress(Exception):
        close()
