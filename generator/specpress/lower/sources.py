"""The operations of a document as nodes, before lowering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specpress.openapi.document import Pointer
from specpress.openapi.node import Node, Unsupported
from specpress.openapi.objects import METHODS
from specpress.openapi.sequences import data_of, is_events, item_of, json_text


@dataclass(frozen=True, slots=True)
class Source:
    """The place of one operation: its path, method, path item and Operation Object."""

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


def json_texts_of(sources: list[Source]) -> Iterator[Pointer]:
    """The schemas of the data of server-sent events that is JSON in a string."""
    for source in sources:
        for _, response in source.node.members("responses"):
            for media_type, node in response.target_or_any().members("content"):
                item = item_of(media_type, node) if is_events(media_type) else None
                if item is not None and item.is_envelope and item.schema is not None:
                    yield from (text.pointer for data in data_of(item.schema) if (text := json_text(data)) is not None)
