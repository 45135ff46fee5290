"""An index of a document: every object with its kind, even if other parts of the document are invalid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from specpress.openapi.document import Document, Pointer
from specpress.openapi.node import Node, root
from specpress.openapi.objects import METHODS, REFERABLE, SHAPES, Kind
from specpress.openapi.refs import RefError, find, follow


@dataclass(frozen=True, slots=True)
class Found:
    """One object with its kind; instead of a referenced object, the object that holds the `$ref`."""

    kind: Kind
    node: Node

    @property
    def ref(self) -> str | None:
        """The `$ref`, if this is a reference; None otherwise."""
        if self.kind not in REFERABLE or not isinstance(self.node.value, dict):
            return None
        ref = self.node.value.get("$ref")
        return ref if isinstance(ref, str) else None


@dataclass(frozen=True, slots=True)
class DeclaredOperation:
    """One method of one path, not of a callback or webhook."""

    path: str
    method: str
    item: Node
    node: Node


@dataclass(frozen=True)
class Index:
    """The objects and operations of a document by kind and pointer, worked out once for all rules."""

    document: Document

    @cached_property
    def objects(self) -> tuple[Found, ...]:
        """All objects; objects that only references reach come last."""
        return tuple(_walk(self.document))

    @cached_property
    def kinds(self) -> dict[Pointer, Kind]:
        """The kind of the object at each pointer."""
        return {found.node.pointer: found.kind for found in self.objects}

    @cached_property
    def operations(self) -> tuple[DeclaredOperation, ...]:
        """The operations of `paths`."""
        return tuple(
            DeclaredOperation(path, method, item, node)
            for path, declared in root(self.document).members("paths")
            for item in (self.follow(declared),)
            for method in METHODS
            for node in (item.get(method),)
            if node is not None
        )

    def of_kind(self, kind: Kind) -> Iterator[Node]:
        """The objects of one kind that are no references."""
        return (found.node for found in self.objects if found.kind == kind and found.ref is None)

    def follow(self, node: Node) -> Node:
        """The value at the end of a chain of references; `node` itself if it is broken, which another rule reports."""
        try:
            end = follow(self.document, node.value, node.pointer)
        except RefError:
            return node
        return Node(self.document, end.pointer, end.value)


def _walk(document: Document) -> Iterator[Found]:
    seen: set[Pointer] = set()
    referred: list[Found] = []
    waiting = [Found("document", root(document))]
    while waiting or referred:
        if not waiting:
            waiting = [one for one in referred if one.node.pointer not in seen][::-1]
            referred = []
            continue
        found = waiting.pop()
        if found.node.pointer in seen:
            continue
        seen.add(found.node.pointer)
        yield found
        if found.ref is not None:
            try:
                target = find(document, found.ref)
            except RefError:
                pass
            else:
                referred.append(Found(found.kind, Node(document, target.pointer, target.value)))
        waiting += reversed(list(children(found)))


def children(found: Found) -> Iterator[Found]:
    """The objects directly inside one."""
    shape = SHAPES[found.kind]
    for key, node in found.node.members():
        if shape.open is not None:
            if not key.startswith("x-"):
                yield Found(shape.open, node)
        elif key in shape.one:
            if isinstance(node.value, dict):
                yield Found(shape.one[key], node)
        elif key in shape.many:
            yield from (Found(shape.many[key], item) for item in node.items())
        elif key in shape.named:
            extensible = key in shape.extensible
            yield from (
                Found(shape.named[key], member)
                for name, member in node.members()
                if not (extensible and name.startswith("x-"))
            )
