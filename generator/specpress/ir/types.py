"""Types of JSON values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.ir.metadata import DeclarationName
from specpress.openapi.document import JSON

ScalarKind: TypeAlias = OneOf["boolean", "integer", "number", "string"]


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class NullType:
    """The type of null alone."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A boolean, integer, number or string; `format` as the document spells it.

    `in_string`: a number that may be written in a string as well.
    """

    kind: ScalarKind
    format: str | None = None
    in_string: bool = False


@dataclass(frozen=True, slots=True)
class Binary:
    """Raw bytes: an uploaded part or a download."""


@dataclass(frozen=True, slots=True)
class Literal:
    """One of some fixed JSON values, null not among them."""

    values: tuple[JSON, ...]


@dataclass(frozen=True, slots=True)
class Array:
    """A list of equal items."""

    items: Type


@dataclass(frozen=True, slots=True)
class Tuple:
    """A list with a type for each of its first items; `rest` is the type of the others, None if there are none."""

    prefix: tuple[Type, ...]
    rest: Type | None


@dataclass(frozen=True, slots=True)
class Map:
    """An object with free keys."""

    values: Type


@dataclass(frozen=True, slots=True)
class Nullable:
    """The inner type or null."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property that identifies the variant of a union, and the declaration for each of its values.

    `names`: component names that the mapping replaces by other values; servers may send them as well.
    """

    wire_name: str
    mapping: tuple[tuple[str, DeclarationName], ...]
    names: tuple[tuple[str, DeclarationName], ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types, in document order."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A declaration, by its name in `API.declarations`."""

    name: DeclarationName


Type: TypeAlias = AnyType | NullType | Scalar | Binary | Literal | Array | Tuple | Map | Nullable | Union | Reference
