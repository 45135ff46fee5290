# Generated from openapi.yaml by specpress. Do not edit.
"""What an operation is on the wire. The rendered descriptors are made of these."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Literal, TypeAlias, TypeVar

import msgspec

from .omit import omit

T = TypeVar("T")
E = TypeVar("E")


class Json(msgspec.Struct, frozen=True):
    """A JSON reply, decoded into `type`."""

    type: Any  # Any: a type expression, unions included, which no annotation can describe
    media_type: str = "application/json"


class Text(msgspec.Struct, frozen=True):
    """A reply of plain text, given as `str`."""

    media_type: str = "text/plain"


class Binary(msgspec.Struct, frozen=True):
    """A download, given as `BinaryResponse`."""

    media_type: str = "application/octet-stream"


class Events(msgspec.Struct, frozen=True):
    """A stream of server-sent events, each decoded into `type`; `terminator` is the data that ends it."""

    type: Any  # Any: as above
    terminator: str | None = None
    media_type: str = "text/event-stream"


class Lines(msgspec.Struct, frozen=True):
    """A stream of JSON texts, one a line, each decoded into `type`."""

    type: Any  # Any: as above
    media_type: str = "application/x-ndjson"


class Empty(msgspec.Struct, frozen=True):
    """A reply without content, given as None."""

    media_type: str = "*/*"


Reply: TypeAlias = Json | Text | Binary | Events | Lines | Empty


class Case(msgspec.Struct, frozen=True):
    """A reply, and the arguments it comes with: wire name, or place and wire name (`query.stream`) → values.

    `omit` among the values is an argument that is left out because its default is one of them.
    """

    when: Mapping[str, tuple[object, ...]]
    reply: Reply

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
    """How one field of a form is written."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """How the body is written. `files` are the fields of a multipart form that hold files, alone or in lists."""

    JSON: ClassVar[Body]

    kind: Literal["json", "form", "multipart", "text", "binary"]
    media_type: str
    required: bool = True
    files: tuple[str, ...] = ()
    encodings: tuple[Encoding, ...] = ()


Body.JSON = Body(kind="json", media_type="application/json")


class Operation(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One call; `security` holds alternatives of scheme names, None means every credential that the client has."""

    id: str
    method: str
    path: str
    cases: tuple[Case, ...]
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    security: tuple[tuple[str, ...], ...] | None = None

    def styles(self, place: str) -> dict[str, Parameter]:
        """The parameters of one place by wire name."""
        return {one.name: one for one in self.parameters if one.place == place}

    def reply(self, arguments: Mapping[str, Mapping[str, object]]) -> Reply:
        """The reply that the arguments ask for."""
        return next(
            (case.reply for case in self.cases if case.matches(arguments)), self.cases[-1].reply
        )


class StreamingOperation(Operation[T], Generic[T, E], frozen=True, kw_only=True):
    """A call that answers with `T`, or with a stream of `E` if the arguments say so."""
