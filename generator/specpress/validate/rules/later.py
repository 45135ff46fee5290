"""`x-later` is true or a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.extensions import LATER
from specpress.openapi.hints import shown
from specpress.openapi.index import Index
from specpress.openapi.objects import Kind
from specpress.openapi.remedies import left_out

_MARKED: Final[tuple[Kind, ...]] = ("operation", "parameter", "schema")


def check(index: Index) -> Iterator[Diagnostic]:
    """Check the value of each `x-later`."""
    for found in index.objects:
        mark = found.node.get(LATER) if found.kind in _MARKED else None
        if mark is not None and mark.value is not True and not (isinstance(mark.value, str) and mark.value.strip()):
            hint = "write `true`, or a text such as `since version 2`"
            yield Diagnostic(
                mark.location, f"{shown(mark.value)} is no value for {LATER}", hint, left_out(mark.pointer)
            )
