"""No schema refers to itself through allOf, anyOf, oneOf or references alone: such a type has no values."""

from __future__ import annotations

from collections.abc import Iterator

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Pointer, to_text
from specpress.openapi.index import Index
from specpress.openapi.node import Node
from specpress.openapi.refs import RefError, find
from specpress.openapi.remedies import left_out


def check(index: Index) -> Iterator[Diagnostic]:
    """One problem for each circle."""
    done: set[Pointer] = set()
    for node in index.of_kind("schema"):
        yield from _search(node, done)


def _search(start: Node, done: set[Pointer]) -> Iterator[Diagnostic]:
    """Depth first, by hand: chains of schemas may be longer than Python's stack."""
    if start.pointer in done:
        return
    trail: dict[Pointer, Iterator[tuple[Node, Node]]] = {start.pointer: _steps(start)}
    while trail:
        pointer, steps = next(reversed(trail.items()))
        step = next(steps, None)
        if step is None:
            done.add(pointer)
            del trail[pointer]
            continue
        at, node = step
        if node.pointer in trail:
            yield Diagnostic(
                at.location,
                f"this leads back to the schema #{to_text(node.pointer)}, which contains itself without end",
                "a schema may refer to itself below properties or items only",
                left_out(at.pointer, "this part of the schema is left out"),
            )
        elif node.pointer not in done:
            trail[node.pointer] = _steps(node)


def _steps(node: Node) -> Iterator[tuple[Node, Node]]:
    """The schemas that a value of this schema must fit too, each with the place of the reference to it."""
    reference = node.get("$ref")
    if reference is not None and isinstance(reference.value, str):
        try:
            target = find(node.document, reference.value)
        except RefError:
            return
        yield reference, Node(node.document, target.pointer, target.value)
    for key in ("allOf", "anyOf", "oneOf"):
        for item in node.items(key):
            yield item, item
    for key in ("not", "if", "then", "else"):
        inner = node.get(key)
        if inner is not None:
            yield inner, inner
