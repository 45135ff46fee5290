"""The properties that an object-shaped schema declares, also by allOf, oneOf, anyOf and references."""

from __future__ import annotations

from specpress.openapi.document import Pointer
from specpress.openapi.index import Index
from specpress.openapi.node import Node


def properties_of(index: Index, schema: Node) -> dict[str, Node]:
    """The properties of a schema by name; of several declarations of one property, the first."""
    found: dict[str, Node] = {}
    seen: set[Pointer] = set()
    waiting = [schema]
    while waiting:
        node = index.follow(waiting.pop())
        if node.pointer in seen:
            continue
        seen.add(node.pointer)
        for name, member in node.members("properties"):
            found.setdefault(name, member)
        for key in ("anyOf", "oneOf", "allOf"):
            waiting += reversed(list(node.items(key)))
    return found
