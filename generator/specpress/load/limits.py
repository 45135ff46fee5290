"""How much a document may ask of the machine; what is above these limits is refused with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """The size of all files together in bytes, objects and lists inside each other, and values that aliases repeat."""

    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 200
    max_aliased_values: int = 500_000


DEFAULT: Final = Limits()
"""Real documents stay below 20 MB and a depth of 60."""
