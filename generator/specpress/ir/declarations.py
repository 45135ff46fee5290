"""Types that have a name: models and aliases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from specpress.ir.metadata import Access, Constraints, DeclarationName, Doc, Value
from specpress.ir.types import Type
from specpress.openapi.document import JSON
from specpress.openapi.location import Location


@dataclass(frozen=True, slots=True)
class PackedNumbers:
    """A property that reads another one of its model as numbers, and their Base64 form: `float32` or `float64`."""

    name: str
    format: str


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a model, or of an object-shaped body.

    `fill` is the value that a caller need not give: a const, the tag of a variant, a default that the server requires.
    `also_sent` are kinds of JSON that servers send beside the documented one.
    `packed`: its numbers may come as Base64 text.
    """

    name: str
    wire_name: str
    type: Type
    required: bool
    default: Value | None
    doc: Doc
    constraints: Constraints
    access: Access
    deprecated: bool
    examples: tuple[JSON, ...]
    location: Location
    fill: Value | None = None
    also_sent: tuple[str, ...] = ()
    packed: PackedNumbers | None = None

    @property
    def is_asked_for(self) -> bool:
        """Whether a caller must give a value."""
        return self.required and self.fill is None


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a declaration is used.

    `request`: as a value inside a request; `body`: as a body that is spread into arguments; `response`: in responses.
    """

    request: bool
    body: bool
    response: bool


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties; `additional` is the type of unknown ones where the document gives one.

    `is_base`: other models inherit from it, and are allowed wherever it is. `tags`: the wire names of the
    properties that tell it apart from the other variants of a union, `other_tags` what a server may send there beside
    the declared values; `needs_tag`: without them it may be another one of these. `takes_mappings`: callers may pass
    any mapping for it, its keys unchecked.
    """

    name: DeclarationName
    module: tuple[str, ...]
    fields: tuple[Field, ...]
    additional: Type | None
    items: str | None
    usage: Usage
    doc: Doc
    deprecated: bool
    location: Location
    is_base: bool = False
    tags: tuple[str, ...] = ()
    other_tags: tuple[str, ...] = ()
    needs_tag: bool = False
    takes_mappings: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """A value of an enum that has a name of its own."""

    name: str
    value: JSON
    doc: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A named type that is no object: an enum, a union, a named list; `constants` are the named values of an enum."""

    name: DeclarationName
    module: tuple[str, ...]
    type: Type
    usage: Usage
    doc: Doc
    deprecated: bool
    location: Location
    constants: tuple[Constant, ...] = ()


Declaration: TypeAlias = Model | Alias
