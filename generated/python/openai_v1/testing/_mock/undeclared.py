# Generated from openapi.yaml by specpress. Do not edit.
"""Fields of a value that the document lacks: found, and taken out before the value is checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .document import JSON, Document, Object, items
from .schemas import properties_of
from .validators import place_of


@dataclass(slots=True)
class Shape:
    """What the document declares of a value: its fields with their shapes, and the shape of its items.

    `is_open`: the document allows any field.
    """

    fields: dict[str, Shape | None] = field(default_factory=dict[str, "Shape | None"])
    is_open: bool = True
    items: Shape | None = None


class Shapes:
    """The shapes of the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        # The schema is kept beside its shape, so that its id is not used again.
        self._made: dict[int, tuple[JSON, Shape]] = {}

    def of(self, schema: JSON) -> Shape:
        """The shape of a schema that is a part of the document."""
        found = self._made.get(id(schema))
        if found is not None:
            return found[1]
        declared = self._document.resolve(schema)
        if declared is not schema:
            shape = self.of(declared)
            self._made[id(schema)] = (schema, shape)
            return shape
        shape = Shape()
        self._made[id(declared)] = (declared, shape)
        properties = properties_of(self._document, declared)
        shape.is_open = not properties or self._is_open(declared)
        shape.fields = {name: self._inner(inner) for name, inner in properties.items()}
        shape.items = self._items(declared)
        return shape

    def _inner(self, schema: JSON) -> Shape | None:
        declared = self._document.resolve(schema)
        nested = ("properties", "items", "allOf", "anyOf", "oneOf", "prefixItems")
        return self.of(declared) if any(key in declared for key in nested) else None

    def _items(self, declared: Object, depth: int = 0) -> Shape | None:
        if isinstance(declared.get("items"), dict):
            return self._inner(declared["items"])
        if depth < 8:
            for key in ("allOf", "anyOf", "oneOf"):
                for one in items(declared, key):
                    found = self._items(self._document.resolve(one), depth + 1)
                    if found is not None:
                        return found
        return None

    def _is_open(self, declared: Object, depth: int = 0) -> bool:
        """Whether the document allows other fields explicitly."""
        if declared.get("additionalProperties") not in (None, False) or "patternProperties" in declared:
            return True
        if "additionalProperties" in declared or depth >= 8:
            return False
        branches = [one for key in ("allOf", "anyOf", "oneOf") for one in items(declared, key)]
        return any(self._is_open(self._document.resolve(one), depth + 1) for one in branches)


def undeclared(shape: Shape | None, value: JSON, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of each field that the document lacks, without the fields inside it."""
    if shape is None:
        return []
    found = list[tuple[str | int, ...]]()
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in shape.fields:
                if isinstance(inner, dict | list):
                    found += undeclared(shape.fields[key], inner, (*path, key))
            elif not shape.is_open:
                found.append((*path, key))
    elif isinstance(value, list) and shape.items is not None:
        for index, inner in enumerate(value):
            found += undeclared(shape.items, inner, (*path, index))
    return found


def without(value: JSON, paths: list[tuple[str | int, ...]]) -> JSON:
    """A copy of a value that lacks the fields at some paths."""
    here = {path[0] for path in paths if len(path) == 1}
    below = dict[str | int, list[tuple[str | int, ...]]]()
    for path in paths:
        if len(path) > 1:
            below.setdefault(path[0], []).append(path[1:])
    if isinstance(value, dict):
        return {
            key: without(inner, below[key]) if key in below else inner
            for key, inner in value.items()
            if key not in here
        }
    if isinstance(value, list):
        return [without(inner, below[index]) if index in below else inner for index, inner in enumerate(value)]
    return value


def shown(path: tuple[str | int, ...]) -> str:
    """A path for people, the same for every item of a list: `messages[].tool_calls`."""
    return re.sub(r"\[\d+\]", "[]", place_of(path))
