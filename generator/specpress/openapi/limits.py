"""How much a document may ask of the machine; what is above these limits is refused with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LARGEST_ENUM: Final = 2_000
"""Fixed values that a type lists; above that they are only described, since type checkers take minutes for them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of all files, objects and lists inside each other, values that aliases repeat, seconds of fetching, fields."""

    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 200
    max_aliased_values: int = 500_000
    max_fetch_seconds: int = 30
    max_fields: int = 100_000


DEFAULT: Final = Limits()
"""Real documents stay below 20 MB, a depth of 60 and 40,000 fields."""
