"""The intermediate representation: what an OpenAPI document means, free of OpenAPI's and Python's spelling.

A closed set of small frozen classes. Names are final Python identifiers (`names.py` made them); annotations, imports and
prose layout are not decided here. `Reference` breaks cycles, so that the whole is a tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.document import JSON
from specpress.location import Location

ScalarKind: TypeAlias = OneOf["boolean", "integer", "number", "string"]
Place: TypeAlias = OneOf["path", "query", "header", "cookie", "body"]
ContentKind: TypeAlias = OneOf["json", "form", "multipart", "text", "binary", "events", "lines"]
CredentialKind: TypeAlias = OneOf["bearer", "basic", "http", "header", "query", "cookie", "oauth2", "openid"]
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


# Types


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class NullType:
    """Only null."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A boolean, integer, number or string; `format` as the document spells it."""

    kind: ScalarKind
    format: str | None = None


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
    """A list whose first places have types of their own; `rest` is the type of the others, None if there are none."""

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
    """The property that tells the variants of a union apart, and which value means which declaration."""

    wire_name: str
    mapping: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Union:
    """One of several types, in document order."""

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A declaration, by its name in `API.declarations`."""

    name: str


Type: TypeAlias = AnyType | NullType | Scalar | Binary | Literal | Array | Tuple | Map | Nullable | Union | Reference


# Declarations


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a model, or of an object-shaped body."""

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
    """An object with known properties; `additional` is the type of unknown ones where the document gives one."""

    name: str
    module: tuple[str, ...]
    fields: tuple[Field, ...]
    additional: Type | None
    items: str | None
    usage: Usage
    doc: Doc
    deprecated: bool
    location: Location


@dataclass(frozen=True, slots=True)
class Alias:
    """A named type that is no object: an enum, a union, a named list."""

    name: str
    module: tuple[str, ...]
    type: Type
    usage: Usage
    doc: Doc
    deprecated: bool
    location: Location


Declaration: TypeAlias = Model | Alias


# Operations


@dataclass(frozen=True, slots=True)
class Parameter:
    """One path, query, header or cookie parameter; `content` is the media type of a `content`-typed one."""

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
    limits: Limits
    deprecated: bool
    examples: tuple[JSON, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one part of a form is written."""

    wire_name: str
    content_type: str | None
    style: str | None
    explode: bool | None


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or reply.

    For `events`, `type` is the type of one event and `terminator` ends them; `finish` is the other sign of the end, and
    `collect` says what whole reply they add up to.
    """

    media_type: str
    kind: ContentKind
    type: Type
    encodings: tuple[Encoding, ...] = ()
    terminator: str | None = None
    examples: tuple[Example, ...] = ()
    finish: Finish | None = None
    collect: Collect | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """The member that has a value once a stream is complete: of the event, or of every item of a list in it.

    `key` is the member that tells these items apart over several events; without it their place does. Wire names.
    """

    member: str
    items: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Collect:
    """How the events of a stream add up to one value of a type; all names are those of the wire.

    `by`: the member by which items of lists belong together; `join`: texts that come in pieces; `rename`: members that
    have another name in the whole; `constants`: members of the whole with a value of their own.
    """

    type: Type
    by: str | None
    join: tuple[str, ...]
    rename: tuple[tuple[str, str], ...]
    constants: tuple[tuple[str, JSON], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A documented sample, by its key (`default` where the document has a single one without a key)."""

    name: str
    summary: str
    value: JSON


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries; the first of `contents` is the one that the client sends unless it is told otherwise.

    `fields` are the properties of an object-shaped body, which become arguments of their own; None where the body is
    one value, passed as one argument called `body`.
    """

    required: bool
    contents: tuple[Content, ...]
    fields: tuple[Field, ...] | None
    declaration: str | None
    doc: Doc
    location: Location


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
    """A documented header of a reply."""

    wire_name: str
    type: Type
    doc: Doc
    required: bool


@dataclass(frozen=True, slots=True)
class Link:
    """An operation that takes parts of a reply: by its id, or by the pointer that the document gives instead."""

    name: str
    target: str
    parameters: tuple[tuple[str, JSON], ...]
    doc: Doc


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes back when all conditions hold; the one without conditions stands last. No content: an empty body.

    `asked` is False for another form of a reply that a server sends only if the Accept header says so.
    """

    when: tuple[Condition, ...]
    status: str
    content: Content | None
    headers: tuple[Header, ...]
    doc: Doc
    links: tuple[Link, ...] = ()
    asked: bool = True


@dataclass(frozen=True, slots=True)
class ErrorReply:
    """A documented error: status (`404`, `4XX`, `default`) and content."""

    status: str
    content: Content | None
    headers: tuple[Header, ...]
    doc: Doc


@dataclass(frozen=True, slots=True)
class Pagination:
    """The reply's property that holds the items, and their type; both names are empty where the reply is the list itself.

    `following` is how to ask for the next page, None where everything comes at once.
    """

    items: str
    wire_name: str
    item: Type
    following: NextPage | None = None


@dataclass(frozen=True, slots=True)
class NextPage:
    """The argument that asks for the next page, and the paths of what the reply says about it.

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
    """What a trace says about calls: fixed attributes, and attributes that come from paths into the body and the reply.

    `name`: the attributes whose values make up the name of a span.
    """

    name: tuple[str, ...]
    attributes: tuple[tuple[str, JSON], ...]
    request: tuple[tuple[str, str], ...]
    reply: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of the client; `security` is None where the document's own holds.

    `replies` are those that arguments ask for, `alternatives` those that the server may send instead of the
    unconditional one, told apart by status and media type. `server` is a base URL of its own.
    """

    id: str
    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    replies: tuple[Reply, ...]
    errors: tuple[ErrorReply, ...]
    pagination: Pagination | None
    security: tuple[tuple[str, ...], ...] | None
    tags: tuple[str, ...]
    doc: Doc
    deprecated: bool
    location: Location
    alternatives: tuple[Reply, ...] = ()
    server: str | None = None
    telemetry: Telemetry | None = None

    @property
    def expected(self) -> tuple[Reply, ...]:
        """Every reply that a call has to reckon with."""
        return (*self.replies, *(one for one in self.alternatives if one.asked))


@dataclass(frozen=True, slots=True)
class Resource:
    """A node of the method tree; the root one has the empty path and no operations' class of its own."""

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


# The whole


@dataclass(frozen=True, slots=True)
class Credential:
    """A security scheme as an option of the client; required where every alternative of the document asks for it.

    `token_url` is where an OAuth 2.0 client gets tokens for its own name and secret.
    """

    scheme: str
    option: str
    variable: str | None
    kind: CredentialKind
    wire_name: str
    required: bool
    doc: Doc
    token_url: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL, variables filled in with their defaults."""

    url: str
    doc: Doc


@dataclass(frozen=True, slots=True)
class Package:
    """What the generated distribution is called.

    `never_retry_codes`: the codes of errors that no other try can mend, whatever their status.
    """

    name: str
    distribution: str
    version: str
    client: str
    base_url_variable: str | None
    never_retry_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class API:
    """Everything that is generated comes from this.

    `security`: what operations take that say nothing themselves, as alternatives of scheme names; None where the document
    leaves it open.
    """

    title: str
    version: str
    openapi: str
    doc: Doc
    license: str | None
    package: Package
    servers: tuple[Server, ...]
    credentials: tuple[Credential, ...]
    security: tuple[tuple[str, ...], ...] | None
    root: Resource
    declarations: tuple[Declaration, ...]
    source: str
    events: tuple[Event, ...] = ()
