"""Types that have a name: models and aliases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from specpress.ir.metadata import Access, DeclarationName, Doc, Limits, Value
from specpress.ir.types import Type
from specpress.openapi.document import JSON
from specpress.openapi.location import Location


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a model, or of an object-shaped body; `also_sent` are kinds of JSON that servers send as well."""

    name: str
    wire_name: str
    type: Type
    required: bool
    default: Value | None
    doc: Doc
    limits: Limits
    access: Access
    deprecated: bool
    examples: tuple[JSON, ...]
    location: Location
    also_sent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """Where values of a declaration travel.

    `request`: as a value inside a request; `body`: as a whole body that is spread into arguments; `reply`: in replies.
    """

    request: bool
    body: bool
    reply: bool


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties; `additional` is the type of unknown ones where the document gives one.

    `is_base`: other models inherit from it, and stand beside it wherever it is a value.
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
