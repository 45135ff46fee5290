# Generated from openapi.yaml by specpress. Do not edit.
"""The classes of the descriptors: how each operation of the document is sent and read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar

import msgspec

from ..options.omit import omit
from ..retry_rules import RetryRules
from .media_types import essence_of, fits, is_json

T = TypeVar("T")
E = TypeVar("E")
W = TypeVar("W")

ArrayFormat: TypeAlias = Literal["indices", "brackets", "repeat"]


class Json(msgspec.Struct, frozen=True):
    """Content that is JSON, decoded into `type`."""

    type: Any  # Any: a type expression, unions included, which no annotation can describe
    media_type: str = "application/json"


class Text(msgspec.Struct, frozen=True):
    """Content that is text, returned as `str`."""

    media_type: str = "text/plain"


class Binary(msgspec.Struct, frozen=True):
    """Content that is a download, returned as `BinaryResponse`."""

    media_type: str = "application/octet-stream"


class Finish(msgspec.Struct, frozen=True):
    """The member that gets a value when a stream is complete: of the event, or of each item of its list `items`.

    `key` is the member that identifies an item over several events; without it, its position does. All are wire names.
    """

    member: str
    items: str | None = None
    key: str | None = None


class Collect(msgspec.Struct, frozen=True):
    """How the events of a stream add up to one value of `type`. All names are wire names.

    `by`: the member that identifies items of lists, `then_by`: those that do so with a text, where `by` is absent or
    the same for several; `join`: string members to concatenate; `last`: those of which the last one counts; of any
    other, a value that each event repeats counts once, and different ones are concatenated. `rename`: members of events
    → members of the result; `constants`: members of the result with a fixed value.
    """

    type: Any  # Any: as above
    by: str | None = None
    join: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    then_by: tuple[str, ...] = ()
    rename: Mapping[str, str] = {}
    constants: Mapping[str, object] = {}


class Events(msgspec.Struct, frozen=True):
    """Content that is a stream of server-sent events, the data of each decoded into `type`.

    `envelope`: `type` describes the whole event, with the members `event`, `id`, `retry` and `data`. `quoted`: strings
    are sent as JSON. The stream is complete after an event whose data is `terminator`, or once the member `finish` has
    a value. An event with a value in one of the members `errors`, which `type` lacks, is an error. `ignore_named`: an
    event with a name and no member of `type` only keeps the connection alive. `marked_end`: an event whose data is a
    word in brackets, such as `[DONE]`, ends the stream, which may also end without one.
    """

    type: Any  # Any: as above
    terminator: str | None = None
    finish: Finish | None = None
    collect: Collect | None = None
    envelope: bool = False
    quoted: bool = False
    errors: tuple[str, ...] = ()
    ignore_named: bool = False
    marked_end: bool = False
    media_type: str = "text/event-stream"


class Lines(msgspec.Struct, frozen=True):
    """Content that is a stream of JSON values, one per line or in a JSON text sequence, each decoded into `type`.

    `text`: each line is a string as it is.
    """

    type: Any  # Any: as above
    text: bool = False
    media_type: str = "application/x-ndjson"


class Empty(msgspec.Struct, frozen=True):
    """No content, returned as None."""

    media_type: str = "*/*"


ExpectedContent: TypeAlias = Json | Text | Binary | Events | Lines | Empty


class ResponseCase(msgspec.Struct, frozen=True):
    """The content of a response, and the arguments that ask for it: wire name, or place and wire name → values.

    The place may be needed to tell names apart: `query.stream`. `omit` among the values means an argument that is
    not given. `status` is the status in the document (`200`, `2XX`), needed only if the operation has alternatives.
    """

    when: Mapping[str, tuple[object, ...]]
    content: ExpectedContent
    status: str = ""

    def matches(self, arguments: Mapping[str, Mapping[str, object]]) -> bool:
        """Whether every argument has one of the values.

        `arguments` are by place (`path`, `query`, `body` …) and wire name.
        """
        for name, values in self.when.items():  # noqa: SIM110  # `all` would be twice as slow, for each call
            if _argument(arguments, name) not in values:
                return False
        return True


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
    """The documented content that matches a response best: by its status, then by its media type."""
    every = (case, *alternatives)
    exact, span = str(status_code), f"{status_code // 100}XX"
    fitting = [one for one in every if one.status == exact] or [one for one in every if one.status.upper() == span]
    candidates = [one.content for one in fitting or every]
    return max(candidates, key=lambda content: _closeness(content, content_type))


def _closeness(content: ExpectedContent, content_type: str) -> int:
    """How well a media type matches, from 0 to 4."""
    declared = essence_of(content.media_type)
    if isinstance(content, Empty):
        return 3 if not content_type else 0
    if declared == content_type:
        return 4
    if content_type and fits(content_type, declared):
        return 2
    return 1 if is_json(content_type) and isinstance(content, Json) else 0


class Parameter(msgspec.Struct, frozen=True):
    """How one parameter is encoded. Only a parameter whose style is not the default of its place has a descriptor.

    The defaults: `simple` in path and header, `form` with `explode` in query and cookie. `content` is the media type of
    a parameter that the document describes by `content`; it is encoded as JSON. `array_format` is the form of arrays in
    the style `deepObject`: `a[0]=x`, `a[]=x` or `a=x`. `decimals` is the type of JSON with decimals that are numbers.
    """

    place: Literal["path", "query", "header", "cookie"]
    name: str
    style: str = "form"
    explode: bool = False
    allow_reserved: bool = False
    content: str | None = None
    array_format: ArrayFormat = "indices"
    decimals: Any = None  # Any: as above


class Encoding(msgspec.Struct, frozen=True):
    """How one field of a form is encoded; `headers` are the headers of its part whose style is not the default."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Parameter, ...] = ()
    array_format: ArrayFormat = "indices"


class Body(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """How the body is encoded.

    `files` are the fields that are files or lists of files: JSON gives way to a multipart form where one of them is
    given. `bytes_fields` are those that JSON holds as base64.

    `type`, or by wire name the `types` of its members, says what to fill into dicts; `constants` are members that are
    filled in wherever any other one is given. `decimals`, or by wire name the `decimal_fields` of its members, are the
    types that hold decimals which are JSON numbers.
    """

    JSON: ClassVar[Body]

    kind: Literal["json", "form", "multipart", "text", "binary", "lines"]
    media_type: str
    required: bool = True
    files: tuple[str, ...] = ()
    bytes_fields: tuple[str, ...] = ()
    encodings: tuple[Encoding, ...] = ()
    type: Any = None  # Any: as above
    types: Mapping[str, Any] = {}  # Any: as above
    constants: Mapping[str, object] = {}
    decimals: Any = None  # Any: as above
    decimal_fields: Mapping[str, Any] = {}  # Any: as above


Body.JSON = Body(kind="json", media_type="application/json")


class Telemetry(msgspec.Struct, frozen=True):
    """The attributes of a span beyond those of HTTP: constants, and members of the request body and the response.

    `request` and `response` map attributes to paths: `usage.total`, `choices[].reason`. `name`: the attributes whose
    values form the name of the span.
    """

    name: tuple[str, ...] = ()
    attributes: Mapping[str, str | bool | int | float] = {}
    request: Mapping[str, str] = {}
    response: Mapping[str, str] = {}


class Pagination(msgspec.Struct, frozen=True, kw_only=True):
    """How an operation asks for the next page.

    `cursor`: a value of the response (`source`) is sent as `parameter`; `offset`: the number of items so far is;
    `page`: the number of the page is, from `first` on; `link`: the query of a URL in the response (`source`) replaces
    that of the call. `items`, `source`, `more` (whether there are more) and `total` (of items, or of pages) are paths
    into the response, the attribute names of models among them; no `items`: the response is the list itself.
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
    """One operation of the document.

    `cases`: the responses that the arguments choose from; `alternatives`: those that the server may send instead,
    recognized by status and media type. `errors`: the types of error responses by status, several of them in one key
    (`"400 404 5XX"`), with the media type where it is not JSON (`"500 application/xml"`). `security`: alternatives of
    scheme names, None for those of the document. `server`: a base URL for this operation alone. `retry`: when a call
    is repeated, None for what the document says. `is_declared`: it is one of the document, which may be called many
    times.
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
    retry: RetryRules | None = None
    is_declared: bool = True

    def styles(self, place: str) -> dict[str, Parameter]:
        """The parameters of one place by wire name."""
        return {one.name: one for one in self.parameters if one.place == place} if self.parameters else {}

    def case(self, arguments: Mapping[str, Mapping[str, object]]) -> ResponseCase:
        """The response that the arguments choose."""
        for case in self.cases:
            if not case.when or case.matches(arguments):
                return case
        return self.cases[-1]

    @property
    def error_types(self) -> tuple[Any, ...]:  # Any: as above
        """The documented types of error bodies, whatever their status."""
        return tuple(self.errors.values())

    def error_content(self, status_code: int, content_type: str) -> Json | Text | None:
        """The documented content of an error; None if there is none. A body without a fitting type is read as JSON."""
        for wanted in (str(status_code), f"{status_code // 100}XX", "default"):
            found = list(self._errors_by_media_type(wanted))
            for media_type, type_ in found:
                if media_type and fits(content_type, media_type):
                    return Json(type_) if is_json(media_type) else Text(media_type)
            for media_type, type_ in found:
                if not media_type or is_json(media_type):
                    return Json(type_)
        return None

    def _errors_by_media_type(self, status: str) -> Iterator[tuple[str, Any]]:  # Any: as above
        for words, type_ in self.errors.items():
            statuses = words.split()
            media_type = statuses.pop() if "/" in statuses[-1] else ""
            if status in statuses:
                yield media_type, type_


class StreamingOperation(Operation[T], Generic[T, E], frozen=True, kw_only=True):
    """An operation that returns `T`, or a stream of `E` if the arguments ask for it."""


class CollectableOperation(StreamingOperation[T, E], Generic[T, E, W], frozen=True, kw_only=True):
    """An operation that returns `T`, or a stream of `E` whose events add up to `W`."""
