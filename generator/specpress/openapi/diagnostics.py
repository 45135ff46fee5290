"""Messages about faults in the input, each with its place and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from specpress.openapi.location import Location
from specpress.openapi.remedies import Remedy


class SpecpressError(Exception):
    """Root of every error that specpress raises on purpose."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: its place, a message, and a hint how to correct it. Without a `remedy` it prevents generation."""

    location: Location
    message: str
    hint: str = ""
    remedy: Remedy | None = field(default=None, compare=False)

    @property
    def warning(self) -> str:
        """The message, and the assumption under which the document is accepted in spite of the fault."""
        return self.message if self.remedy is None else f"{self.message}; {self.remedy.assumption}"


class Diagnostics(SpecpressError):
    """All that is wrong with a document, in its order."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics), key=lambda one: (one.location, one.message)))
        super().__init__("\n".join(f"{one.location}: {one.message}" for one in self.diagnostics))

    def __reduce__(self) -> tuple[type[Diagnostics], tuple[tuple[Diagnostic, ...]]]:
        """What pickle makes it from, where a worker process raises it."""
        return Diagnostics, (self.diagnostics,)
