"""The limits that every page of the site must keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MOST_BYTES = 100_000
MOST_SHIFT = 0.0
LEAST_PERFORMANCE = 98
LEAST_ACCESSIBILITY = 100
LEAST_OTHERS = 95


@dataclass(frozen=True, slots=True)
class Measurement:
    """One page of one viewer. Scores are Lighthouse's, 0 to 100; times are milliseconds on its slow phone.

    `bytes` are uncompressed, of all files that the page loads by itself; `foreign` counts requests to other origins,
    `shift` is the cumulative layout shift, `violations` are axe's of level A and AA, over light and dark, phone and
    wide screen.
    """

    viewer: str
    page: str
    bytes: int
    requests: int
    foreign: int
    performance: int
    accessibility: int
    best_practices: int
    seo: int
    first_paint: int
    largest_paint: int
    blocked: int
    shift: float
    violations: tuple[str, ...]


def faults(one: Measurement) -> Iterator[str]:
    """The limits that a page of the site breaks."""
    most = {"bytes": MOST_BYTES, "foreign": 0, "shift": MOST_SHIFT}
    least = {
        "performance": LEAST_PERFORMANCE,
        "accessibility": LEAST_ACCESSIBILITY,
        "best_practices": LEAST_OTHERS,
        "seo": LEAST_OTHERS,
    }
    for name, limit in most.items():
        if getattr(one, name) > limit:
            yield f"{one.page}: {name} is {getattr(one, name)}, at most {limit} is allowed"
    for name, limit in least.items():
        if getattr(one, name) < limit:
            yield f"{one.page}: {name} is {getattr(one, name)}, at least {limit} is wanted"
    for violation in one.violations:
        yield f"{one.page}: axe finds {violation}"
