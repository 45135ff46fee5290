"""Turns each `$dynamicRef` into a plain `$ref`, with a copy of the target schema for each dynamic scope.

A dynamic scope is the chain of schema resources (schemas with an `$id`) that references went through; of those with the
anchor, the outermost one is the target. All references are in the document, so the scope of each is known: where the
anchors mean something else in it than in the schema by itself, the reference gets a copy of the schema.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from specpress.load.identifiers import WORDS
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import JSON, Document, Origin, Pointer, from_text, to_text
from specpress.openapi.index import Found, children
from specpress.openapi.node import Node, Unsupported, root

MOST_COPIES: Final = 1_000
"""The most copies of schemas for other scopes; real documents need a few."""

_SILENT: Final = frozenset(("$id", "$defs", "$anchor", "$dynamicAnchor", "$comment", "$schema", "title", "description"))
"""Keywords that say nothing of a value's shape."""

Scope = Mapping[str, Pointer]
"""The schema that each dynamic anchor means."""


def without_identifiers(document: Document) -> Document:
    """Replace identifiers and dynamic references by JSON pointers; the values of `document` are changed."""
    if str(document.root.get("openapi")).startswith("3.0"):
        return document
    schemas = dict(_schemas(Found("document", root(document))))
    if not any(isinstance(value, dict) and not value.keys().isdisjoint(WORDS) for value in schemas.values()):
        return document
    origins = dict(document.origins)
    if any(isinstance(value, dict) and "$dynamicRef" in value for value in schemas.values()):
        before = replace(document, root=copy.deepcopy(document.root))
        _Resolver(before, document.root, dict(_schemas(Found("document", root(before)))), origins).run(schemas)
    for _, value in _schemas(Found("document", root(document))):
        if isinstance(value, dict):
            for word in WORDS:
                value.pop(word, None)
    return replace(document, origins=origins)


def _schemas(start: Found) -> Iterator[tuple[Pointer, JSON]]:
    waiting, seen = [start], set[Pointer]()
    while waiting:
        found = waiting.pop()
        if found.node.pointer not in seen:
            seen.add(found.node.pointer)
            if found.kind == "schema":
                yield found.node.pointer, found.node.value
            waiting += reversed(list(children(found)))


@dataclass(frozen=True, slots=True)
class _Task:
    """A schema whose references are to be resolved.

    `pointer` is its place in the original document, `home` the schema resource that gets the copies it needs.
    """

    pointer: Pointer
    value: dict[str, JSON]
    scope: Scope
    home: Pointer
    is_home: bool


@dataclass(slots=True)
class _Resolver:
    """`before` is the document as it was; `now` is its root, which changes."""

    before: Document
    now: dict[str, JSON]
    schemas: Mapping[Pointer, JSON]
    origins: dict[Pointer, Origin]
    anchors: dict[Pointer, dict[str, Pointer]] = field(default_factory=dict[Pointer, dict[str, Pointer]])
    copies: dict[tuple[Pointer, tuple[tuple[str, Pointer], ...]], Pointer] = field(
        default_factory=dict[tuple[Pointer, tuple[tuple[str, Pointer], ...]], Pointer]
    )
    needs: dict[Pointer, frozenset[str]] = field(default_factory=dict[Pointer, frozenset[str]])
    tasks: list[_Task] = field(default_factory=list[_Task])

    def run(self, now: Mapping[Pointer, JSON]) -> None:
        """Resolve the references of every schema in `now` in its own scope, then those of the copies made for them."""
        for pointer, value in self.schemas.items():
            anchor = value.get("$dynamicAnchor") if isinstance(value, dict) else None
            if isinstance(anchor, str):
                self.anchors.setdefault(self._resource(pointer), {}).setdefault(anchor, pointer)
        for pointer, value in now.items():
            if isinstance(value, dict):
                home = self._resource(pointer) or self._outermost(pointer)
                self.tasks.append(_Task(pointer, value, self._own_scope(pointer), home, pointer == home))
        while self.tasks:
            self._resolve(self.tasks.pop())

    def _resolve(self, task: _Task) -> None:
        before = self.schemas[task.pointer]
        given = before if isinstance(before, dict) else {}
        ref, dynamic = given.get("$ref"), given.get("$dynamicRef")
        if isinstance(ref, str) and (target := self._target(ref)) is not None:
            del task.value["$ref"]
            self._link(task, target)
        if isinstance(dynamic, str) and (target := self._target(dynamic)) is not None:
            del task.value["$dynamicRef"]
            value = self.schemas[target]
            anchor = value.get("$dynamicAnchor") if isinstance(value, dict) else None
            self._link(task, task.scope.get(anchor, target) if isinstance(anchor, str) else target)

    def _link(self, task: _Task, target: Pointer) -> None:
        """Set a `$ref` to another schema, or to a copy of it if it means something else in this scope."""
        scope = {**self.anchors.get(self._resource(target), {}), **task.scope}
        own = self._own_scope(target)
        if scope != own:
            needed = self._needed(target)
            bound = tuple(sorted((name, scope[name]) for name in needed if name in scope))
            if bound != tuple(sorted((name, own[name]) for name in needed if name in own)):
                known = self.copies.get((target, bound))
                if known is None:
                    self._write_out(task, target, scope, bound)
                    return
                target = known
        _refer(task.value, target)

    def _write_out(self, task: _Task, target: Pointer, scope: Scope, bound: tuple[tuple[str, Pointer], ...]) -> None:
        if len(self.copies) == MOST_COPIES:
            message = f"$dynamicRef gives more than {MOST_COPIES} schemas another meaning than they have by themselves"
            raise Diagnostics([Diagnostic(self.before.locate(task.pointer), message, "write some of them out")])
        value = copy.deepcopy(root(self.before).at(target).value)
        home = root(replace(self.before, root=self.now)).at(task.home).value
        assert isinstance(home, dict)
        if task.is_home and home.keys() <= _SILENT:
            # The schema only wraps the other one, so it holds the copy itself, for everything that refers to it.
            home["allOf"] = [value]
            place, written = task.home, (*task.home, "allOf", "0")
        else:
            members = home.setdefault("$defs", dict[str, JSON]())
            assert isinstance(members, dict)
            name = target[-1] if target else "document"
            while name in members:
                name += "_"
            place = written = (*task.home, "$defs", name)
            members[name] = value
            _refer(task.value, place)
        self.copies[target, bound] = place
        self.origins[written] = Origin(self.before, target)
        around = self._resource(target)
        for pointer, inner in _schemas(Found("schema", Node(self.before, target, value))):
            if isinstance(inner, dict):
                entered = self._entered(around, pointer, scope)
                self.tasks.append(_Task(pointer, inner, entered, task.home, is_home=False))

    def _entered(self, around: Pointer, pointer: Pointer, scope: Scope) -> Scope:
        """The scope at a place inside a copy, with the anchors of the resources that begin in it."""
        found = dict(scope)
        for length in range(len(around) + 1, len(pointer) + 1):
            for name, anchor in self.anchors.get(pointer[:length], {}).items():
                found.setdefault(name, anchor)
        return found

    def _needed(self, start: Pointer) -> frozenset[str]:
        """The dynamic anchors that a schema uses, also through references."""
        if start in self.needs:
            return self.needs[start]
        found, seen, waiting = set[str](), set[Pointer](), [start]
        while waiting:
            pointer = waiting.pop()
            if pointer in seen:
                continue
            seen.add(pointer)
            value = self.schemas.get(pointer)
            if not isinstance(value, dict):
                continue
            given = root(self.before).at(pointer)
            waiting += [child.node.pointer for child in children(Found("schema", given)) if child.kind == "schema"]
            for key in ("$ref", "$dynamicRef"):
                if (target := self._target(given.text(key))) is None:
                    continue
                waiting.append(target)
                anchor = root(self.before).at(target).text("$dynamicAnchor")
                if key == "$dynamicRef" and anchor:
                    found.add(anchor)
                    waiting += [names[anchor] for names in self.anchors.values() if anchor in names]
        self.needs[start] = frozenset(found)
        return self.needs[start]

    def _own_scope(self, pointer: Pointer) -> Scope:
        """The scope of a schema by itself: the anchors of the resources around it, the outermost first."""
        found: dict[str, Pointer] = {}
        for length in range(len(pointer) + 1):
            for name, anchor in self.anchors.get(pointer[:length], {}).items():
                found.setdefault(name, anchor)
        return found

    def _resource(self, pointer: Pointer) -> Pointer:
        """The nearest schema with an `$id`, the document if there is none."""
        for length in range(len(pointer), 0, -1):
            value = self.schemas.get(pointer[:length])
            if isinstance(value, dict) and isinstance(value.get("$id"), str):
                return pointer[:length]
        return ()

    def _outermost(self, pointer: Pointer) -> Pointer:
        return next(pointer[:length] for length in range(len(pointer) + 1) if pointer[:length] in self.schemas)

    def _target(self, ref: str) -> Pointer | None:
        """The target of a reference; None if it is no schema, which validation reports."""
        if not ref.startswith("#"):
            return None
        pointer = from_text(ref)
        try:
            root(self.before).at(pointer)
        except Unsupported:
            return None
        return pointer if pointer in self.schemas else None


def _refer(value: dict[str, JSON], target: Pointer) -> None:
    text = "#" + to_text(target)
    if "$ref" not in value:
        value["$ref"] = text
        return
    parts = value.setdefault("allOf", list[JSON]())
    if isinstance(parts, list):
        parts.append({"$ref": text})
