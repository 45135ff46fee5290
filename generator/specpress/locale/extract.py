"""The prose of a document: every text that is written for readers, by its JSON pointer.

What is prose is said by the table of the kinds of objects: a `description` inside an example, or a property of that
name, is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from specpress.openapi.document import JSON, Pointer
from specpress.openapi.extensions import LATER, PACKAGE
from specpress.openapi.objects import EXTENDED_SHAPES, Kind, words

PROSE: Final[Mapping[Kind, frozenset[str]]] = {
    "info": words("title summary description"),
    "server": words("description"),
    "server variable": words("description"),
    "path item": words("summary description"),
    "operation": words("summary description"),
    "external documentation": words("description"),
    "parameter": words("description"),
    "request body": words("description"),
    "response": words("summary description"),
    "example": words("summary description"),
    "link": words("description"),
    "header": words("description"),
    "tag": words("summary description"),
    "schema": words("description"),
    "security scheme": words("description"),
}
"""The keys of each kind of object that hold prose. The `title` of a schema is a name: classes are called after it."""

PROSE_LISTS: Final[Mapping[Kind, frozenset[str]]] = {
    "oauth flow": words("scopes"),
    "schema": words("x-enum-descriptions x-enumDescriptions x-enum-description"),
}
"""The keys that hold a list or a map of texts."""


@dataclass(frozen=True, slots=True)
class Prose:
    """One text of a document."""

    pointer: Pointer
    text: str


def prose_of(root: dict[str, JSON]) -> Iterator[Prose]:
    """All prose of a document, in its order; texts without a letter are none."""
    waiting: list[tuple[Pointer, JSON, Kind]] = [((), root, "document")]
    while waiting:
        pointer, value, kind = waiting.pop()
        if not isinstance(value, dict):
            continue
        yield from _own_prose(pointer, value, kind)
        waiting += reversed(list(_below(pointer, value, kind)))
    yield from _compatible_servers(root)


def _compatible_servers(root: dict[str, JSON]) -> Iterator[Prose]:
    """The names that the documentation shows for servers with the same API: "vLLM", but also "A relay of your own"."""
    pointer: Pointer = (PACKAGE, "documentation", "servers")
    servers: JSON = root
    for part in pointer:
        servers = servers.get(part) if isinstance(servers, dict) else None
    for index, one in enumerate(servers if isinstance(servers, list) else ()):
        if isinstance(one, dict):
            yield from _text((*pointer, str(index), "name"), one.get("name"))


def _own_prose(pointer: Pointer, value: dict[str, JSON], kind: Kind) -> Iterator[Prose]:
    texts = PROSE.get(kind, frozenset())
    lists = PROSE_LISTS.get(kind, frozenset())
    is_reference = "$ref" in value and kind not in ("schema", "path item")
    for key, member in value.items():
        if key in texts or key == LATER or (is_reference and key in ("summary", "description")):
            yield from _text((*pointer, key), member)
        elif key in lists and isinstance(member, dict | list):
            items = member.items() if isinstance(member, dict) else enumerate(member)
            for part, text in items:
                yield from _text((*pointer, key, str(part)), text)


def _text(pointer: Pointer, value: JSON) -> Iterator[Prose]:
    if isinstance(value, str) and any(one.isalpha() for one in value):
        yield Prose(pointer, value)


def _below(pointer: Pointer, value: dict[str, JSON], kind: Kind) -> Iterator[tuple[Pointer, JSON, Kind]]:
    shape = EXTENDED_SHAPES[kind]
    for key, member in value.items():
        place = (*pointer, key)
        if shape.open is not None and not key.startswith("x-"):
            yield place, member, shape.open
        elif key in shape.one:
            yield place, member, shape.one[key]
        elif key in shape.many and isinstance(member, list):
            for index, one in enumerate(member):
                yield (*place, str(index)), one, shape.many[key]
        elif key in shape.named and isinstance(member, dict):
            extensible = key in shape.extensible
            for name, one in member.items():
                if not (extensible and name.startswith("x-")):
                    yield (*place, name), one, shape.named[key]
