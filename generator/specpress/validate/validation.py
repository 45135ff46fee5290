"""What validation says of a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Document


@dataclass(frozen=True, slots=True)
class Validation:
    """The faults that our rules find in a document, and the document with their remedies applied.

    `notices` are warnings that also valid documents have. `more` waits for openapi-spec-validator and returns the
    faults that only it finds.
    """

    faults: tuple[Diagnostic, ...]
    repaired: Document
    more: Callable[[], tuple[Diagnostic, ...]]
    notices: tuple[Diagnostic, ...] = ()

    def all_faults(self) -> tuple[Diagnostic, ...]:
        """The faults of our rules and of openapi-spec-validator; waits for the latter."""
        return (*self.faults, *self.more())
