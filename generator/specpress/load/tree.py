"""Plain values from a stream of begin, end and scalar events, with the position of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from specpress.load.source import Source
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON, Pointer

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class _Open:
    """A container that is being filled."""

    pointer: Pointer
    container: dict[str, JSON] | list[JSON]
    first: int
    anchor: str | None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A finished value that aliases repeat: `trail[first:last]` are the pointers in it."""

    value: JSON
    pointer: Pointer
    first: int
    last: int


class Tree:
    """Takes values in document order; iterative, so that no document is too deep for it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._limits = source.limits
        self._stack: list[_Open] = []
        self._trail: list[Pointer] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._aliased = 0
        self.positions: dict[Pointer, tuple[int, int]] = {}
        self.problems: list[Diagnostic] = []
        self.root: JSON = None

    @property
    def wants_key(self) -> bool:
        """Whether the next value is the key of a member."""
        return bool(self._stack) and isinstance(self._stack[-1].container, dict) and self._stack[-1].key is None

    def key(self, text: str, offset: int) -> None:
        """The key of the next member."""
        parent = self._stack[-1]
        pointer = (*parent.pointer, text)
        self._check_text(text, offset)
        assert isinstance(parent.container, dict)
        if text in parent.container:
            line, column = self.positions[pointer]
            self.problems.append(
                self._source.problem(
                    offset,
                    f"duplicate key {_shown(text)}",
                    f"the first one stands at line {line}, column {column}; keep one of the two",
                )
            )
        parent.key = text
        self._place(pointer, offset)

    def scalar(self, value: JSON, offset: int, anchor: str | None = None) -> None:
        """A value without inner values."""
        if isinstance(value, str):
            self._check_text(value, offset)
        pointer, first = self._enter(offset)
        self._attach(value)
        self._finish(anchor, value, pointer, first)

    def begin(self, container: dict[str, JSON] | list[JSON], offset: int, anchor: str | None = None) -> None:
        """Begin an object or list; all values until `end` are inside it."""
        if len(self._stack) >= self._limits.max_depth:
            raise self._source.error(
                offset,
                f"more than {self._limits.max_depth} objects and lists inside each other",
                "move inner parts to components and refer to them",
            )
        pointer, first = self._enter(offset)
        if anchor is not None:
            self._anchors[anchor] = None
        self._stack.append(_Open(pointer, container, first, anchor))

    def end(self) -> None:
        """The end of the innermost object or list."""
        done = self._stack.pop()
        self._attach(done.container)
        self._finish(done.anchor, done.container, done.pointer, done.first)

    def alias(self, name: str, offset: int) -> None:
        """Repeat an earlier value; its inner values get pointers at this place too."""
        if name not in self._anchors:
            raise self._source.error(
                offset, f"alias *{name} has no anchor &{name} before it", "define the anchor first"
            )
        anchored = self._anchors[name]
        if anchored is None:
            raise self._source.error(
                offset, f"alias *{name} stands inside the value that it repeats", "use a $ref for recursion"
            )
        pointer, _ = self._enter(offset)
        inner = self._trail[anchored.first : anchored.last]
        self._aliased += len(inner)
        if self._aliased > self._limits.max_aliased_values:
            raise self._source.error(
                offset,
                f"aliases repeat more than {self._limits.max_aliased_values} values",
                "use $ref instead of aliases",
            )
        for original in inner:
            copy = (*pointer, *original[len(anchored.pointer) :])
            if len(copy) > self._limits.max_depth:
                raise self._source.error(
                    offset,
                    f"more than {self._limits.max_depth} objects and lists inside each other",
                    "use $ref instead of aliases",
                )
            if copy not in self.positions:
                self.positions[copy] = self.positions[original]
                self._trail.append(copy)
        self._attach(anchored.value)

    def scalar_of(self, name: str, offset: int) -> JSON:
        """The value of an alias that is used as a key."""
        anchored = self._anchors.get(name)
        if anchored is None:
            raise self._source.error(
                offset, f"alias *{name} has no anchor &{name} before it", "define the anchor first"
            )
        return anchored.value

    def _enter(self, offset: int) -> tuple[Pointer, int]:
        if not self._stack:
            self._place((), offset)
            return (), 0
        parent = self._stack[-1]
        if isinstance(parent.container, list):
            self._place((*parent.pointer, str(len(parent.container))), offset)
            return self._trail[-1], len(self._trail) - 1
        assert parent.key is not None
        return (*parent.pointer, parent.key), len(self._trail) - 1

    def _attach(self, value: JSON) -> None:
        if not self._stack:
            self.root = value
            return
        parent = self._stack[-1]
        if isinstance(parent.container, list):
            parent.container.append(value)
        else:
            assert parent.key is not None
            parent.container[parent.key] = value
            parent.key = None

    def _finish(self, anchor: str | None, value: JSON, pointer: Pointer, first: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Anchored(value, pointer, first, len(self._trail))

    def _place(self, pointer: Pointer, offset: int) -> None:
        self.positions[pointer] = self._source.position(offset)
        self._trail.append(pointer)

    def _check_text(self, text: str, offset: int) -> None:
        if not text.isascii() and _SURROGATE.search(text):
            self.problems.append(
                self._source.problem(offset, "half of a surrogate pair in a string", "write the whole character")
            )


def _shown(text: str) -> str:
    shown = text if len(text) <= 60 else text[:57] + "…"
    return f"'{shown}'"
