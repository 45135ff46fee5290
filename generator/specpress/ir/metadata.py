"""What is said of a value beside its type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.openapi.document import JSON

Access: TypeAlias = OneOf["both", "read", "write"]


@dataclass(frozen=True, slots=True)
class Doc:
    """Prose about one thing; the parts are plain CommonMark as the document gives them."""

    summary: str = ""
    description: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A JSON value that is present; `None` in its place means that there is none."""

    json: JSON


@dataclass(frozen=True, slots=True)
class Limits:
    """What a schema demands of a value beyond its type; documented, and checked by servers."""

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
