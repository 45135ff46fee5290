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
    """How the items of a stream are told from what is around them.

    `text`: each line is a string as it is. `envelope`: the type is that of the event itself, its data has one of its
    own. `quoted`: strings of data are written as JSON. `errors`: the members that make an event an error.
    `ignore_named`: an event with a name that fits nothing is left out.
    """

    text: bool = False
    envelope: bool = False
    quoted: bool = False
    errors: tuple[str, ...] = ()
    ignore_named: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or response.

    For `events` and `lines`, `type` is the type of one item. `terminator` ends events; `finish` is the other sign of the
    end, and `collect` says what whole response they add up to. `framing` says how items are told from what is around them.
    `files` are the wire names of those parts of a form that are files.
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
    """The member that has a value once a stream is complete: of the event, or of every item of a list in it.

    `key` is the member that tells these items apart over several events; without it their place does. Wire names.
    """

    member: str
    items: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Collect:
    """How the events of a stream add up to one value of a type; all names are those of the wire.

    `by`: the member by which items of lists belong together, `then_by`: those that do so where it does not tell;
    `join`: texts that come in pieces, `last`: those of which the last one counts; `rename`: members that have another
    name in the whole; `constants`: members of the whole with a value of their own.
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
