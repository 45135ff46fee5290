"""Limits on the size and depth of documents; what exceeds them is refused with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LARGEST_ENUM: Final = 2_000
"""The most values of an enum that become a Literal type; for more, type checkers take minutes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of all files, levels of nesting, values repeated by YAML aliases, seconds of fetching, fields."""

    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 200
    max_aliased_values: int = 500_000
    max_fetch_seconds: int = 30
    max_fields: int = 100_000


DEFAULT: Final = Limits()
"""Real documents stay below 20 MB, a depth of 60 and 40,000 fields."""
