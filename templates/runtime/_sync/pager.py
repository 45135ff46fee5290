"""Lists, whose responses iterate over their items."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Page = TypeVar("Page")


def pager(fetch: Callable[[], Page]) -> Page:
    """Send the call of a list operation."""
    return fetch()
