"""Metadata of a value beside its type: prose, constraints, default, access."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import Self, TypeAlias

from specpress.openapi.document import JSON


class DeclarationName(str):
    """The name of a declaration.

    `wanted`: the Python name that it should have. While the document is read, several declarations may want the same
    name and are distinguished by their place; `resolve_names` gives each of them a final name.
    """

    __slots__ = ("wanted",)

    wanted: str

    def __new__(cls, wanted: str, place: str = "") -> Self:
        """`place` distinguishes the declaration from others that want the same name."""
        name = super().__new__(cls, f"{wanted} {place}" if place else wanted)
        name.wanted = str(wanted)
        return name


Access: TypeAlias = OneOf["both", "read", "write"]


@dataclass(frozen=True, slots=True)
class Doc:
    """Prose about one thing; the parts are plain CommonMark as the document gives them.

    `later`: the thing is marked as one that the API did not have from the beginning, which the description says too.
    """

    summary: str = ""
    description: str = ""
    url: str | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A JSON value that is present; `None` in its place means that there is none."""

    json: JSON


@dataclass(frozen=True, slots=True)
class Constraints:
    """The constraints of a schema on a value beyond its type; generated code documents them, and servers check them."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    multiple_of: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
