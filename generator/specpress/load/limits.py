"""How much a document may ask of the machine; what is above these limits is refused with its place."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 64 * 1024 * 1024
"""Size of the file."""

MAX_DEPTH: Final = 200
"""Objects and lists inside each other; real documents stay below 60."""

MAX_ALIASED_VALUES: Final = 500_000
"""Values that YAML aliases repeat, in all."""
