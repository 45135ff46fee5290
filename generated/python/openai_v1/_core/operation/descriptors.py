# Generated from openapi.yaml by specpress. Do not edit.
"""What an operation is on the wire. The rendered descriptors are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar

import msgspec

from ..errors import InvalidArgumentError
from ..options.omit import Omit, omit

T = TypeVar("T")
E = TypeVar("E")
W = TypeVar("W")


class Json(msgspec.Struct, frozen=True):
    """A JSON response, decoded into `type`."""

    type: Any  # Any: a type expression, unions included, which no annotation can describe
    media_type: str = "application/json"


class Text(msgspec.Struct, frozen=True):
    """A response of plain text, given as `str`."""

    media_type: str = "text/plain"


class Binary(msgspec.Struct, frozen=True):
    """A download, given as `BinaryResponse`."""

    media_type: str = "application/octet-stream"


class Finish(msgspec.Struct, frozen=True):
    """The member that has a value once a stream is complete: of the event, or of every item of the list `items` in it.

    `key` is the member that tells these items apart over several events; without it their place does. Wire names.
    """

    member: str
    items: str | None = None
    key: str | None = None


class Collect(msgspec.Struct, frozen=True):
    """How the events of a stream add up to one value of a type; all names are those of the wire.

    `by`: the member by which items of lists belong together; `join`: texts that come in pieces; `rename`: members that
    have another name in the whole; `constants`: members of the whole with a value of their own.
    """

    type: Any  # Any: as above
    by: str | None = None
    join: tuple[str, ...] = ()
    rename: Mapping[str, str] = {}
    constants: Mapping[str, object] = {}


class Events(msgspec.Struct, frozen=True):
    """A stream of server-sent events, each decoded into `type`.

    Either sign is accepted as its end: `terminator`, the data of an event of its own, or `finish`, a member.
    """

    type: Any  # Any: as above
    terminator: str | None = None
    finish: Finish | None = None
    collect: Collect | None = None
    media_type: str = "text/event-stream"


class Lines(msgspec.Struct, frozen=True):
    """A stream of JSON texts, one a line, each decoded into `type`."""

    type: Any  # Any: as above
    media_type: str = "application/x-ndjson"


class Empty(msgspec.Struct, frozen=True):
    """A response without content, given as None."""

    media_type: str = "*/*"


ExpectedContent: TypeAlias = Json | Text | Binary | Events | Lines | Empty


class ResponseCase(msgspec.Struct, frozen=True):
    """A response, and the arguments it comes with: wire name, or place and wire name (`query.stream`) → values.

    `omit` among the values is an argument that is left out because its default is one of them. `status` is the status
    that the document gives the response (`200`, `2XX`); needed only beside alternatives.
    """

    when: Mapping[str, tuple[object, ...]]
    content: ExpectedContent
    status: str = ""

    def matches(self, arguments: Mapping[str, Mapping[str, object]]) -> bool:
        """Whether every argument has one of its values; `arguments` are by place, the body's among them."""
        return all(_argument(arguments, name) in values for name, values in self.when.items())


def _argument(arguments: Mapping[str, Mapping[str, object]], name: str) -> object:
    place, _, rest = name.partition(".")
    if rest and place in arguments:
        return arguments[place].get(rest)
    for place in ("body", "query", "path", "header", "cookie"):
        if name in arguments.get(place, {}):
            return arguments[place][name]
    return omit


def chosen_content(
    case: ResponseCase, alternatives: tuple[ResponseCase, ...], status_code: int, content_type: str
) -> ExpectedContent:
    """What came: by its status, then by its media type, among the response that was asked for and its alternatives."""
    every = (case, *alternatives)
    exact, span = str(status_code), f"{status_code // 100}XX"
    fitting = [one for one in every if one.status == exact] or [one for one in every if one.status.upper() == span]
    candidates = [one.content for one in fitting or every]
    return max(candidates, key=lambda content: _closeness(content, content_type))


def _closeness(content: ExpectedContent, content_type: str) -> int:
    """How well a media type fits; the first of the best ones wins."""
    declared = content.media_type.partition(";")[0].strip().lower()
    if isinstance(content, Empty):
        return 3 if not content_type else 0
    if declared == content_type:
        return 4
    if declared in ("*/*", content_type.partition("/")[0] + "/*"):
        return 2
    is_json = content_type == "application/json" or content_type.endswith("+json")
    return 1 if is_json and isinstance(content, Json) else 0


class Parameter(msgspec.Struct, frozen=True):
    """How one parameter is written. Only those need a descriptor whose style is not the default of their place.

    The defaults: path and header `simple`, query and cookie `form` with `explode`. `content` is the media type of a
    parameter that the document describes by `content`; it is written as JSON.
    """

    place: Literal["path", "query", "header", "cookie"]
    name: str
    style: str = "form"
    explode: bool = False
    allow_reserved: bool = False
    content: str | None = None


class Encoding(msgspec.Struct, frozen=True):
    """How one field of a form is written; `headers` are those of its part that are not written in the usual way."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Parameter, ...] = ()


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """How the body is written. `files` are the fields of a multipart form that hold files, alone or in lists."""

    JSON: ClassVar[Body]

    kind: Literal["json", "form", "multipart", "text", "binary", "lines"]
    media_type: str
    required: bool = True
    files: tuple[str, ...] = ()
    encodings: tuple[Encoding, ...] = ()


Body.JSON = Body(kind="json", media_type="application/json")


class Telemetry(msgspec.Struct, frozen=True):
    """What a span says about a call beyond HTTP: fixed attributes, and those from members of the body and the response.

    `request` and `response` lead from attributes to paths: `usage.total`, `choices[].reason`. `name`: the attributes whose
    values make up the name of the span.
    """

    name: tuple[str, ...] = ()
    attributes: Mapping[str, str | bool | int | float] = {}
    request: Mapping[str, str] = {}
    response: Mapping[str, str] = {}


class Pagination(msgspec.Struct, frozen=True, kw_only=True):
    """How the pages of an operation follow each other.

    `cursor`: a value of the response (`source`) is sent as `parameter`; `offset`: the number of items so far is;
    `page`: the number of the page is, from `first` on; `link`: the query of a URL in the response (`source`) replaces that of
    the call. `items`, `source`, `more` (whether there are more) and `total` (of items, or of pages) are paths into the
    response, the attribute names of models among them; no `items`: the response is the list itself.
    """

    style: Literal["cursor", "offset", "page", "link"]
    items: tuple[str, ...] = ()
    place: str = "query"
    parameter: str = ""
    source: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    limit: str = ""
    first: int = 1


class Operation(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One call.

    `cases`: the responses that arguments ask for; `alternatives`: those that the server may send instead, told apart by
    status and media type. `errors`: the types of error responses by status, several of them in one key
    (`"400 404 5XX"`). `security`: alternatives of scheme names, None for those of the document. `server`: a base URL of
    its own.
    """

    id: str
    method: str
    path: str
    cases: tuple[ResponseCase, ...]
    alternatives: tuple[ResponseCase, ...] = ()
    errors: Mapping[str, Any] = {}  # Any: a type expression, as above
    pagination: Pagination | None = None
    accept: str | None = None
    server: str | None = None
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    other_bodies: tuple[Body, ...] = ()
    security: tuple[tuple[str, ...], ...] | None = None
    telemetry: Telemetry | None = None

    def styles(self, place: str) -> dict[str, Parameter]:
        """The parameters of one place by wire name."""
        return {one.name: one for one in self.parameters if one.place == place} if self.parameters else {}

    def case(self, arguments: Mapping[str, Mapping[str, object]]) -> ResponseCase:
        """The response that the arguments ask for."""
        for case in self.cases:
            if not case.when or case.matches(arguments):
                return case
        return self.cases[-1]

    def body_of(self, content_type: str | Omit) -> Body | None:
        """How the body is written: in the usual way unless the caller names another media type."""
        if isinstance(content_type, Omit) or self.body is None:
            return self.body
        every = (self.body, *self.other_bodies)
        for body in every:
            if body.media_type == content_type:
                return body
        known = ", ".join(body.media_type for body in every)
        raise InvalidArgumentError(f"The body cannot be sent as {content_type!r}: it may be {known}.")

    def error_type(self, status_code: int) -> Any:  # Any: as above
        """The documented type of an error response, None if there is none."""
        for wanted in (str(status_code), f"{status_code // 100}XX", "default"):
            for statuses, type_ in self.errors.items():
                if wanted in statuses.split():
                    return type_
        return None


class StreamingOperation(Operation[T], Generic[T, E], frozen=True, kw_only=True):
    """A call that answers with `T`, or with a stream of `E` if the arguments say so."""


class CollectableOperation(StreamingOperation[T, E], Generic[T, E, W], frozen=True, kw_only=True):
    """A call that answers with `T`, or with a stream of `E` whose events add up to `W`."""
