"""The request of an operation: parameters and the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.ir.contents import Content
from specpress.ir.declarations import Field
from specpress.ir.metadata import Constraints, DeclarationName, Doc, Value
from specpress.ir.types import Type
from specpress.openapi.document import JSON
from specpress.openapi.location import Location

Place: TypeAlias = OneOf["path", "query", "header", "cookie", "body"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One path, query, header or cookie parameter; `content` is the media type of a `content`-typed one.

    `fill` is the value that a caller need not give, as of a field.
    `array_format` is the form of arrays in the style `deepObject`, where the document names one.
    """

    name: str
    wire_name: str
    place: Place
    type: Type
    required: bool
    default: Value | None
    style: str
    explode: bool
    allow_reserved: bool
    content: str | None
    doc: Doc
    constraints: Constraints
    deprecated: bool
    examples: tuple[JSON, ...]
    location: Location
    array_format: str | None = None
    fill: Value | None = None

    @property
    def is_asked_for(self) -> bool:
        """Whether a caller must give a value."""
        return self.required and self.fill is None


@dataclass(frozen=True, slots=True)
class PartHeader:
    """A header of one part of a multipart form, the part by its wire name; an argument like any other."""

    part: str
    parameter: Parameter


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request; the client sends the first of `contents` unless a call chooses another one.

    `fields` are the properties of an object-shaped body, which become arguments of their own; None where the body is
    one value, passed as one argument called `body`. `part_headers` are arguments as well; `bytes_fields` are the wire
    names of fields that are base64 in JSON.
    """

    required: bool
    contents: tuple[Content, ...]
    fields: tuple[Field, ...] | None
    declaration: DeclarationName | None
    doc: Doc
    location: Location
    part_headers: tuple[PartHeader, ...] = ()
    bytes_fields: tuple[str, ...] = ()
