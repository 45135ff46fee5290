"""Media types of bodies and responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

from specpress.ir.types import Type
from specpress.openapi.document import JSON

ContentKind: TypeAlias = OneOf["json", "form", "multipart", "text", "binary", "events", "lines"]


@dataclass(frozen=True, slots=True)
class Encoding:
    """How one part of a form is written."""

    wire_name: str
    content_type: str | None
    style: str | None
    explode: bool | None
    allow_reserved: bool = False
    array_format: str | None = None


@dataclass(frozen=True, slots=True)
class Framing:
    """How the items of a stream are framed.

    `text`: each line is a plain string. `envelope`: the type describes the event with its fields, not only its data.
    `quoted`: data that is a string is written as a JSON string. `errors`: the members that make an event an error.
    `ignore_named`: events with an unknown name are skipped.
    """

    text: bool = False
    envelope: bool = False
    quoted: bool = False
    errors: tuple[str, ...] = ()
    ignore_named: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or response.

    For `events` and `lines`, `type` is the type of one item. `terminator` is the data of the last event; `finish`
    is the other sign of the end. `collect` describes how events are collected into one value.
    `files` are the wire names of the parts of a form that are files.
    """

    media_type: str
    kind: ContentKind
    type: Type
    encodings: tuple[Encoding, ...] = ()
    terminator: str | None = None
    examples: tuple[Example, ...] = ()
    finish: Finish | None = None
    collect: Collect | None = None
    files: tuple[str, ...] = ()
    framing: Framing = Framing()


@dataclass(frozen=True, slots=True)
class Finish:
    """The member that is set once a stream is complete: in the event, or in every item of a list in it.

    `key` is the member that identifies an item over several events; without it the index does. All are wire names.
    """

    member: str
    items: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Collect:
    """How the events of a stream are collected into one value; all names are wire names.

    `by`: the member that identifies an item of a list, `then_by`: the members that do so if it is absent; `join`: texts
    that are concatenated, `last`: texts of which the last one counts; `rename`: members with another name in the
    result; `constants`: members of the result with a fixed value.
    """

    type: Type
    by: str | None
    then_by: tuple[str, ...]
    join: tuple[str, ...]
    last: tuple[str, ...]
    rename: tuple[tuple[str, str], ...]
    constants: tuple[tuple[str, JSON], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A documented sample, by its key (`default` where the document has a single one without a key)."""

    name: str
    summary: str
    value: JSON
