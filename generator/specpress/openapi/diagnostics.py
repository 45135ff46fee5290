"""What is wrong with the input, told so that a newcomer can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from specpress.openapi.location import Location

Remedy: TypeAlias = Literal["ignore", "remove", "remove holder", "quote"]
"""How to do without a wrong value where the generated code means the same: leave it, remove it or the object that
holds it, or take it as text."""


class SpecpressError(Exception):
    """Root of every error that specpress raises on purpose."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, where, and what to do about it; no `remedy`: nothing can be generated from it."""

    location: Location
    message: str
    hint: str = ""
    remedy: Remedy | None = None


class Diagnostics(SpecpressError):
    """All that is wrong with a document, in its order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics), key=lambda one: (one.location, one.message)))
        super().__init__("\n".join(f"{one.location}: {one.message}" for one in self.diagnostics))
