"""Documented responses."""

from __future__ import annotations

from dataclasses import dataclass

from specpress.ir.contents import Content
from specpress.ir.metadata import Doc
from specpress.ir.requests import Place
from specpress.ir.types import Type
from specpress.openapi.document import JSON


@dataclass(frozen=True, slots=True)
class Condition:
    """An argument has one of some values; `by_default` where one of them is its default."""

    argument: str
    wire_name: str
    place: Place
    values: tuple[JSON, ...]
    by_default: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """A documented header of a response."""

    wire_name: str
    type: Type
    doc: Doc
    required: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A link from a response to an operation, which is given by its operationId or its operationRef."""

    name: str
    target: str
    parameters: tuple[tuple[str, JSON], ...]
    doc: Doc


@dataclass(frozen=True, slots=True)
class Response:
    """One form of a successful response. `content` is None for an empty body.

    It is expected if all conditions of `when` hold; the one without conditions comes last. `asked` is False for a media
    type that a server sends only if the Accept header of the request names it.
    """

    when: tuple[Condition, ...]
    status: str
    content: Content | None
    headers: tuple[Header, ...]
    doc: Doc
    links: tuple[Link, ...] = ()
    asked: bool = True


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    """One form of a documented error: status (`404`, `4XX`, `default`) and content."""

    status: str
    content: Content | None
    headers: tuple[Header, ...]
    doc: Doc
