# Generated from openapi.yaml by specpress. Do not edit.
"""Lists that come in a response."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Page = TypeVar("Page")


def pager(fetch: Callable[[], Page]) -> Page:
    """The response itself, which iterates over its items."""
    return fetch()
