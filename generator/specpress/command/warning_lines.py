"""Warnings as lines for a terminal: one fault at many places, or of many names, takes few lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from specpress.command.excerpt import listed_places, visible
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.location import Location

_MOST_PLACES: Final = 5
"""The most places that a line names."""
_MOST_LINES: Final = 3
"""The most lines of one kind of warning, before the one that counts the others."""
_PARTICULARS: Final = re.compile(r"'[^']*'|\d+(?:\.\d+)?")
"""What differs between two warnings of one kind: names, values, lines."""


def each_warning(warnings: Iterable[Diagnostic]) -> list[str]:
    """A line for every warning."""
    return [_line(one.location, one.warning) for one in Diagnostics(warnings).diagnostics]


def warning_lines(warnings: Iterable[Diagnostic]) -> list[str]:
    """A line for every fault with its places; of many faults of one kind the first ones, and the number of others."""
    kinds: dict[str, dict[str, list[Diagnostic]]] = {}
    for one in Diagnostics(warnings).diagnostics:
        texts = kinds.setdefault(_PARTICULARS.sub("'", one.warning), {})
        texts.setdefault(one.warning, []).append(one)
    found = sorted((line for texts in kinds.values() for line in _of_kind(texts)), key=lambda line: line[0])
    lines = [_line(location, text) for location, text, _ in found]
    return [*lines, _ADVICE] if any(is_cut for _, _, is_cut in found) else lines


_ADVICE: Final = "specpress: `specpress validate`, with the same options, lists every warning in its place"


def _of_kind(texts: dict[str, list[Diagnostic]]) -> Iterator[tuple[Location, str, bool]]:
    """The place and the text of each line, and whether it leaves places out."""
    whole = list(texts.items())
    shown = whole if len(whole) == _MOST_LINES + 1 else whole[:_MOST_LINES]
    for text, same in shown:
        first = same[0].location
        places = f" ({len(same)} places: {_places(same)})" if len(same) > 1 else ""
        yield first, text + places, len(same) > _MOST_PLACES
    others = [one for _, same in whole[len(shown) :] for one in same]
    if others:
        yield others[0].location, f"{len(others)} more of this kind: {_places(others)}", True


def _places(same: Sequence[Diagnostic]) -> str:
    return listed_places([one.location for one in same], same[0].location.file, _MOST_PLACES)


def _line(location: Location, text: str) -> str:
    return visible(f"{location}: warning: {text}")
