"""Where `$id`, `$anchor` and `$dynamicAnchor` of JSON Schema 2020-12 are declared in a set of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from specpress.load.fetched import FetchError
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.node import Node
from specpress.openapi.refs import value_at

WORDS: Final = ("$id", "$anchor", "$dynamicAnchor", "$dynamicRef")

_VALUES: Final = frozenset({"enum", "const", "default", "example", "examples", "value"})
"""Keywords whose values are never schemas, even if they look like one."""
_NAMED: Final = frozenset(
    [
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "schemas",
        "responses",
        "parameters",
        "headers",
        "requestBodies",
        "pathItems",
        "callbacks",
        "paths",
        "webhooks",
        "content",
        "links",
        "encoding",
    ]
)
"""Keywords whose members have names that the author chose."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A schema with an `$id`, or a whole file: its place, and the base of the relative references in it."""

    document: Document
    pointer: Pointer
    base: str


@dataclass(slots=True)
class Identifiers:
    """The schema resources and anchors of all added files; `absolute` makes a reference absolute by a base."""

    absolute: Callable[[str, str], str]
    _resources: dict[str, Resource] = field(default_factory=dict[str, Resource])
    _anchors: dict[tuple[str, str], Node] = field(default_factory=dict[tuple[str, str], Node])
    _inside: dict[str, dict[Pointer, Resource]] = field(default_factory=dict[str, dict[Pointer, Resource]])

    def add(self, document: Document) -> None:
        """Add the identifiers of a file; of two declarations of one identifier, the first counts."""
        whole = Resource(document, (), document.file)
        self._resources.setdefault(document.file, whole)
        inside = self._inside.setdefault(document.file, {(): whole})
        if not any(word in document.whole_text for word in WORDS):
            return
        waiting = [(Node(document, (), document.root), whole)]
        while waiting:
            node, resource = waiting.pop()
            name = node.text("$id").partition("#")[0]
            if name and (base := self._joined(resource.base, name)):
                resource = Resource(document, node.pointer, base)
                self._resources.setdefault(base, resource)
                inside[node.pointer] = resource
            for keyword in ("$anchor", "$dynamicAnchor"):
                if anchor := node.text(keyword):
                    self._anchors.setdefault((resource.base, anchor), node)
            waiting += [(child, resource) for child in _schemas_below(node)]

    def whole_of(self, target: Node) -> Pointer:
        """The part of a file that a reference into it needs: the schema with the anchors that refer to each other."""
        if "$dynamic" not in target.document.whole_text:
            return target.pointer
        resource = self.resource_of(target.document, target.pointer)
        root = Node(target.document, (), target.document.root)
        is_schema = bool(resource.pointer) or any(root.has(key) for key in ("$id", "$schema", "$dynamicAnchor"))
        return resource.pointer if is_schema else target.pointer

    def has_resources(self, document: Document) -> bool:
        """Whether some schema of a file has an `$id`, so that `#` is not the file there."""
        return len(self._inside.get(document.file, ())) > 1

    def resource_of(self, document: Document, pointer: Pointer) -> Resource:
        """The nearest schema with an `$id` around a place, else the whole file."""
        inside = self._inside.get(document.file, {})
        for length in range(len(pointer), -1, -1):
            if (found := inside.get(pointer[:length])) is not None:
                return found
        return Resource(document, (), document.file)

    def base_of(self, document: Document, pointer: Pointer, ref: str) -> str:
        """The absolute URI of the file or schema that a reference is into; empty if it is invalid."""
        return self._joined(self.resource_of(document, pointer).base, ref.partition("#")[0])

    def _joined(self, base: str, name: str) -> str:
        try:
            return self.absolute(base, name) if name else base
        except FetchError:
            return ""

    def find(self, document: Document, pointer: Pointer, ref: str) -> Node | None:
        """The target of a reference at a place; None if its file has not been added, or nothing has that name."""
        name, _, fragment = ref.partition("#")
        base = self.base_of(document, pointer, ref)
        resource = self._resources.get(base)
        if resource is None:
            return None
        if fragment and not fragment.startswith("/"):
            return self._anchors.get((base, fragment))
        inner = from_text(unquote(fragment))
        found = _at(resource.document, (*resource.pointer, *inner))
        if found is None and resource.pointer and not name:
            # Strictly it is broken, but many documents mean the file.
            return _at(resource.document, inner)
        return found


def _schemas_below(node: Node) -> Iterator[Node]:
    waiting = [(node, False)]
    while waiting:
        parent, is_named = waiting.pop()
        for key, child in (*parent.members(), *((one.key, one) for one in parent.items())):
            if isinstance(child.value, list) and (is_named or key not in _VALUES):
                waiting.append((child, False))
            elif isinstance(child.value, dict) and (is_named or key not in _VALUES):
                if not is_named and key in _NAMED:
                    waiting.append((child, True))
                else:
                    yield child


def _at(document: Document, pointer: Pointer) -> Node | None:
    found = value_at(document, pointer)
    return None if found is None else Node(document, pointer, found.value)
