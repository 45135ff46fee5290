"""The line and column of each key in a TOML file, which the parser of the standard library does not report."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Final

from specpress.openapi.document import Pointer

_PART: Final = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_TABLE: Final = re.compile(rf"^[ \t]*\[[ \t]*({_KEY})[ \t]*\]")
_MEMBER: Final = re.compile(rf"^[ \t]*({_KEY})[ \t]*=[ \t]*(\{{?)")
_INNER: Final = re.compile(rf"(?:[{{,])[ \t]*({_KEY})[ \t]*=")


def places_of(text: str, below: Pointer) -> dict[str, dict[Pointer, tuple[int, int]]]:
    """For each key of a table: its line and column, at the pointer (), and those of the keys inside its value.

    Keys inside a value that spans several lines are not found.
    """
    found: dict[str, dict[Pointer, tuple[int, int]]] = {}
    for path, place in _places(text):
        if path[: len(below)] == below and len(path) > len(below):
            key, *inner = path[len(below) :]
            found.setdefault(key, {(): place}).setdefault(tuple(inner), place)
    return found


def _places(text: str) -> Iterator[tuple[Pointer, tuple[int, int]]]:
    table: Pointer = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, member = _TABLE.match(line), _MEMBER.match(line)
        if header is not None:
            table = _parts(header[1])
            yield table, (number, header.start(1) + 1)
        elif member is not None:
            path = (*table, *_parts(member[1]))
            yield path, (number, member.start(1) + 1)
            for inner in _INNER.finditer(line, member.start(2)) if member[2] else ():
                yield (*path, *_parts(inner[1])), (number, inner.start(1) + 1)


def _parts(key: str) -> Pointer:
    """The parts of a dotted key, quotes taken off."""
    return tuple(next(iter(tomllib.loads(f"{part} = 0"))) for part in re.findall(_PART, key))
