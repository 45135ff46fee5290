"""Inheritance: components with a discriminator are the base of those that name them in `allOf`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from specpress.openapi.document import Pointer
from specpress.openapi.node import Node


def heirs_of_bases(schemas: list[Node]) -> dict[Pointer, tuple[Node, ...]]:
    """The heirs of each base, however far removed, in document order.

    A base is a component with a discriminator, its own or an inherited one, and no `oneOf` or `anyOf` that lists its
    variants. Whoever names it in `allOf` is its heir.
    """
    components = {node.pointer: node for node in schemas}
    parents = {node.pointer: tuple(_parents(node)) for node in schemas}
    found: dict[Pointer, list[Node]] = {}
    listed = {node.pointer for node in schemas if any(_lists_variants(layer) for layer in _layers(node))}
    named = {node.pointer for node in schemas if any(_names_property(layer) for layer in _layers(node))}
    bases = (
        {pointer for pointer in components if _tells_heirs_apart(pointer, parents, listed, named)}
        if named
        else set[Pointer]()
    )
    for node in schemas if bases else ():
        for pointer in _ancestors(node.pointer, parents):
            if pointer in bases:
                found.setdefault(pointer, []).append(node)
    return {pointer: tuple(heirs) for pointer, heirs in found.items()}


def _ancestors(start: Pointer, parents: Mapping[Pointer, tuple[Node, ...]]) -> Iterator[Pointer]:
    seen, waiting = {start}, [parent.pointer for parent in parents[start]]
    while waiting:
        pointer = waiting.pop()
        if pointer not in seen:
            seen.add(pointer)
            yield pointer
            waiting += [parent.pointer for parent in parents.get(pointer, ())]


def _tells_heirs_apart(
    pointer: Pointer,
    parents: Mapping[Pointer, tuple[Node, ...]],
    listed: Collection[Pointer],
    named: Collection[Pointer],
) -> bool:
    """Whether a schema or one above it has a discriminator (`named`), and none lists the variants itself (`listed`)."""
    line = {pointer, *_ancestors(pointer, parents)}
    return line.isdisjoint(listed) and not line.isdisjoint(named)


def _layers(schema: Node) -> Iterator[Node]:
    yield schema
    yield from schema.items("allOf")


def _lists_variants(layer: Node) -> bool:
    return layer.has("oneOf") or layer.has("anyOf")


def _names_property(layer: Node) -> bool:
    discriminator = layer.get("discriminator")
    return discriminator is not None and discriminator.text("propertyName") != ""


def _parents(schema: Node) -> Iterator[Node]:
    for part in schema.items("allOf"):
        if part.has("$ref"):
            yield part.target_or_any()
