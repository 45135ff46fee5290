"""The extensions of OpenAPI that specpress reads: their keys, and the small notations inside them."""

from __future__ import annotations

import re
from typing import Final

PACKAGE: Final = "x-specpress"
RESPONSE_CASES: Final = "x-response-cases"
PAGINATION: Final = "x-pagination"
TELEMETRY: Final = "x-telemetry"
LATER: Final = "x-later"

PAGINATION_STYLES: Final = ("cursor", "offset", "page", "link")

FINISHED: Final = re.compile(r"(?:(?P<items>[^.\[\]]+)\[(?P<key>[^.\[\]]*)\]\.)?(?P<member>[^.\[\]]+)")
"""`member`, `items[].member` or `items[key].member`."""

_STEP: Final = re.compile(r"\[-1\]|[^.\[\]]+")


def steps(path: str) -> tuple[str, ...]:
    """The parts of a path such as `data[-1].id`."""
    return tuple(_STEP.findall(path))
