"""Document → nothing, or all that is wrong with it."""

from __future__ import annotations

from specpress.document import Document

__all__ = ["validate"]


def validate(document: Document) -> None:
    """Raise `Diagnostics` with every fault that is found."""
    del document
