"""A cursor over a document: a value together with its place, and typed ways down from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from specpress.openapi.diagnostics import Diagnostic, SpecpressError
from specpress.openapi.document import JSON, Document, Pointer, from_text
from specpress.openapi.location import Location
from specpress.openapi.refs import RefError, follow, value_at


class Unsupported(SpecpressError):
    """A valid document asks for something that the generator cannot express."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(f"{diagnostic.location}: {diagnostic.message}")
        self.diagnostic = diagnostic

    def __reduce__(self) -> tuple[type[Unsupported], tuple[Diagnostic]]:
        """What pickle makes it from, where a worker process raises it."""
        return Unsupported, (self.diagnostic,)


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a document. Wrong container types read as empty: validation has reported them already."""

    document: Document
    pointer: Pointer
    value: JSON

    @property
    def location(self) -> Location:
        """Where this value stands."""
        return self.document.locate(self.pointer)

    @property
    def key(self) -> str:
        """The last part of the pointer: the name of a member, the index of an item."""
        return self.pointer[-1] if self.pointer else ""

    def get(self, key: str) -> Node | None:
        """The member called `key`, if this is an object that has it."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.document, (*self.pointer, key), self.value[key])
        return None

    def has(self, key: str) -> bool:
        """Whether this is an object with a member called `key`."""
        return isinstance(self.value, dict) and key in self.value

    def members(self, key: str | None = None) -> Iterator[tuple[str, Node]]:
        """The members of this object, or of its member called `key`."""
        node = self if key is None else self.get(key)
        if node is not None and isinstance(node.value, dict):
            for name, value in node.value.items():
                yield name, Node(node.document, (*node.pointer, name), value)

    def items(self, key: str | None = None) -> Iterator[Node]:
        """The items of this array, or of the array that is its member called `key`."""
        node = self if key is None else self.get(key)
        if node is not None and isinstance(node.value, list):
            for index, value in enumerate(node.value):
                yield Node(node.document, (*node.pointer, str(index)), value)

    def text(self, key: str, default: str = "") -> str:
        """The member called `key` if it is a string."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The member called `key` if it is a boolean."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, bool) else default

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings in the array called `key`."""
        return tuple(item.value for item in self.items(key) if isinstance(item.value, str))

    def at(self, pointer: Pointer) -> Node:
        """The value at an absolute pointer; Unsupported if there is none."""
        found = value_at(self.document, pointer)
        if found is None:
            raise self.unsupported("this reference leads nowhere", "Correct it, or declare what it names.")
        return Node(self.document, pointer, found.value)

    def step(self) -> Node:
        """The target of this value's `$ref`, maybe a reference too; this value if it has none, or a broken one."""
        reference = self.text("$ref")
        if not reference:
            return self
        try:
            return self.at(from_text(unquote(reference)))
        except Unsupported:
            return Node(self.document, self.pointer, {})

    def target(self) -> Node:
        """The value at the end of the chain of `$ref`; this value if it is no reference."""
        try:
            end = follow(self.document, self.value, self.pointer)
        except RefError as error:
            raise self.unsupported(error.message, error.hint) from None
        return Node(self.document, end.pointer, end.value)

    def target_or_any(self) -> Node:
        """The same for a schema; a schema that allows everything if the reference is broken.

        Validation refuses such references, unless the user accepts a document that is not valid.
        """
        try:
            return self.target()
        except Unsupported:
            return Node(self.document, self.pointer, {})

    def unsupported(self, message: str, hint: str = "") -> Unsupported:
        """The error to raise for this value."""
        return Unsupported(Diagnostic(self.location, message, hint))


def root(document: Document) -> Node:
    """The cursor on a whole document."""
    return Node(document, (), document.root)
