"""Components that a discriminator makes the base of others: `Pet` where `Cat` says `allOf: [Pet, …]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specpress.document import Pointer
from specpress.node import Node


def heirs_of_bases(schemas: list[Node]) -> dict[Pointer, tuple[Node, ...]]:
    """The heirs of each base, however far removed, in document order.

    A base is a component with a discriminator, its own or an inherited one, and no `oneOf` or `anyOf` that lists its
    variants. Whoever names it in `allOf` is its heir.
    """
    components = {node.pointer: node for node in schemas}
    parents = {node.pointer: tuple(_parents(node)) for node in schemas}
    found: dict[Pointer, list[Node]] = {}
    for node in schemas:
        for pointer in _ancestors(node.pointer, parents):
            if pointer in components and _tells_heirs_apart(pointer, components, parents):
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
    pointer: Pointer, components: Mapping[Pointer, Node], parents: Mapping[Pointer, tuple[Node, ...]]
) -> bool:
    line = [components[one] for one in (pointer, *_ancestors(pointer, parents)) if one in components]
    layers = [layer for node in line for layer in (node, *(part for part in node.items("allOf")))]
    is_listed = any(layer.has("oneOf") or layer.has("anyOf") for layer in layers)
    return not is_listed and any(_names_property(layer) for layer in layers)


def _names_property(layer: Node) -> bool:
    discriminator = layer.get("discriminator")
    return discriminator is not None and discriminator.text("propertyName") != ""


def _parents(schema: Node) -> Iterator[Node]:
    for part in schema.items("allOf"):
        if part.has("$ref"):
            yield part.target_or_any()
