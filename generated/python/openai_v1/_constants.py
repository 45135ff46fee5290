# Generated from openapi.yaml by specpress. Do not edit.
"""Names that other versions of the client have in `_constants`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._core.lazy import lazy_attribute
from ._legacy.option_types import DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT

__all__ = [
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
]

if not TYPE_CHECKING:  # a type checker shall know the declared names only

    def __getattr__(name: str) -> object:
        return lazy_attribute(__name__, {}, name)
