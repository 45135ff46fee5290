"""What is wrong with the input, told so that a newcomer can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specpress.location import Location


class SpecpressError(Exception):
    """Root of every error that specpress raises on purpose."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, where, and what to do about it."""

    location: Location
    message: str
    hint: str = ""


class Diagnostics(SpecpressError):
    """All that is wrong with a document, in its order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics), key=lambda one: (one.location, one.message)))
        super().__init__("\n".join(f"{one.location}: {one.message}" for one in self.diagnostics))
