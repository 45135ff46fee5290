"""The operations of a document, before anything is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress.openapi.node import Node, Unsupported
from specpress.openapi.objects import METHODS


@dataclass(frozen=True, slots=True)
class Source:
    """Where one operation stands: its path, method, path item and Operation Object."""

    path: str
    method: str
    path_item: Node
    node: Node


def sources_of(root: Node, problems: list[Unsupported]) -> Iterator[Source]:
    """Every operation of a document, in its order."""
    for path, holder in root.members("paths"):
        try:
            path_item = holder.target()
        except Unsupported as problem:
            problems.append(problem)
            continue
        for method, node in path_item.members():
            if method in METHODS:
                yield Source(path, method, path_item, node)
