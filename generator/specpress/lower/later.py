"""`x-later`: the note on parts that an API did not have from the beginning."""

from __future__ import annotations

from specpress.openapi.extensions import LATER
from specpress.openapi.node import Node

_OLDER_SERVERS = "older servers may not know it"


def with_mark(description: str, *nodes: Node) -> str:
    """A description with the note if one of the nodes is marked; marks behind references do not count."""
    mark = next((found.value for node in nodes if (found := node.get(LATER)) is not None), None)
    text = _OLDER_SERVERS if mark is True else mark.strip().rstrip(".") if isinstance(mark, str) else ""
    if not text:
        return description
    before = description.strip()
    sentence = f"Later: {text}."
    if not before:
        return sentence
    return f"{before} {sentence}" if before.endswith(".") and "\n\n" not in before else f"{before}\n\n{sentence}"
