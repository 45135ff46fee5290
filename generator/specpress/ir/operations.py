"""Operations, the tree of resources, and events that the service sends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.ir.contents import Content
from specpress.ir.metadata import Doc
from specpress.ir.requests import Body, Parameter, Place
from specpress.ir.responses import ErrorResponse, Response
from specpress.ir.types import Type
from specpress.openapi.document import JSON
from specpress.openapi.location import Location


@dataclass(frozen=True, slots=True)
class Pagination:
    """A response's property with the items, and their type. Both names are empty if the response is the list.

    `following` says how to ask for the next page; None if one response has all items.
    """

    items: str
    wire_name: str
    item: Type
    following: NextPage | None = None


@dataclass(frozen=True, slots=True)
class NextPage:
    """The argument that asks for the next page, and the paths of what the response says about it.

    A path has the names of fields; `[-1]` is the last item of a list.
    """

    style: OneOf["cursor", "offset", "page", "link"]
    place: Place | None
    parameter: str
    source: tuple[str, ...]
    more: tuple[str, ...]
    total: tuple[str, ...]
    limit: str
    first: int


@dataclass(frozen=True, slots=True)
class Telemetry:
    """Attributes of the span of a call: fixed ones, and those read from the body and the response by paths.

    `name`: the attributes whose values make up the name of a span.
    """

    name: tuple[str, ...]
    attributes: tuple[tuple[str, JSON], ...]
    request: tuple[tuple[str, str], ...]
    response: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Retry:
    """Which calls are retried, and after which statuses; None means the default.

    `methods`: HTTP methods that are retried beside the idempotent ones. `idempotency_header`: the header by which the
    server recognizes a repeated call.
    """

    methods: tuple[str, ...] = ()
    statuses: tuple[str, ...] | None = None
    idempotency_header: str | None = None


@dataclass(frozen=True, slots=True)
class CodeSample:
    """A call that the document itself shows, `x-codeSamples`; any text may be in it."""

    title: str
    language: str
    source: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation; `security` and `retry` are None if the defaults of the document apply.

    `responses` are selected by arguments. `alternatives` are sent instead of the unconditional one if the server so
    decides, and are distinguished by status and media type. `server` is its base URL, if that is not the document's.
    """

    id: str
    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    errors: tuple[ErrorResponse, ...]
    pagination: Pagination | None
    security: tuple[tuple[str, ...], ...] | None
    tags: tuple[str, ...]
    doc: Doc
    deprecated: bool
    location: Location
    alternatives: tuple[Response, ...] = ()
    server: str | None = None
    telemetry: Telemetry | None = None
    retry: Retry | None = None
    samples: tuple[CodeSample, ...] = ()

    @property
    def expected(self) -> tuple[Response, ...]:
        """Every success that a call may get, without those that only the Accept header asks for."""
        return (*self.responses, *(one for one in self.alternatives if one.asked))


PlacedOperation: TypeAlias = tuple[tuple[str, ...], Operation]
"""An operation, and the path of the resource that it belongs to."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the tree of resources; the root is the client itself, with an empty path."""

    path: tuple[str, ...]
    class_name: str
    doc: Doc
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A request that the service makes: a webhook of its own, or a callback that an operation asked for.

    `origin` is the name of the webhook, or the operation and the expression that tell where a callback is sent.
    """

    kind: OneOf["webhook", "callback"]
    name: str
    origin: str
    method: str
    content: Content
    doc: Doc
    deprecated: bool
    location: Location
