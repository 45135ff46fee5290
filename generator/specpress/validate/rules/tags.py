"""Tags are declared once."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.hints import shown
from specpress.openapi.index import Index
from specpress.openapi.node import Node, root
from specpress.openapi.remedies import left_out


def check(index: Index) -> Iterator[Diagnostic]:
    """Check that no two tags have the same name."""
    seen: dict[str, Node] = {}
    for tag in root(index.document).items("tags"):
        name = tag.get("name")
        if name is not None and isinstance(name.value, str):
            first = seen.setdefault(name.value, name)
            if first is not name:
                message = f"tag {shown(name.value)} stands at line {first.location.line} already"
                yield Diagnostic(name.location, message, "remove one of the two", left_out(name.pointer[:-1]))
