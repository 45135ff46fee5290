"""A diagnostic as text for a terminal: place, message, the source line with a caret, hint."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.location import Location

_WIDTH = 100
_MOST_ALIKE = 3
"""The most excerpts of one fault at several places."""
_MOST_PLACES = 50
"""The most further places that are named."""
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


def with_excerpts(diagnostics: Sequence[Diagnostic]) -> str:
    """All diagnostics, one after the other, each with its line of the text that was loaded.

    Of a fault at very many places the first ones have their lines, the others are counted.
    """
    lines: dict[str, list[str]] = {}
    places: dict[tuple[str, str], list[Location]] = {}
    for one in diagnostics:
        if one.location.file not in lines:
            lines[one.location.file] = _LINE_BREAK.split(one.location.text)
        places.setdefault((one.message, one.hint), []).append(one.location)
    shown: list[str] = []
    told: Counter[tuple[str, str]] = Counter()
    for one in diagnostics:
        fault = (one.message, one.hint)
        same, number = places[fault], told[fault]
        told[fault] += 1
        if number < _MOST_ALIKE or len(same) <= _MOST_ALIKE + 1:
            shown.append(_with_excerpt(one, lines[one.location.file]))
        elif number == _MOST_ALIKE:
            others = listed_places(same[number:], one.location.file, _MOST_PLACES)
            shown.append(f"{_place(one.location)}: the same in {len(same) - number} more places: {visible(others)}\n")
    return "".join(shown)


def listed_places(places: Sequence[Location], file: str, most: int) -> str:
    """The lines of the first places, with columns where two share a line, and with files that are not `file`."""
    shown = places[:most]
    with_columns = len({(one.file, one.line) for one in shown}) < len(shown)
    lines = [f"{one.line}:{one.column}" if with_columns else str(one.line) for one in shown]
    told = [line if one.file == file else f"{shorten(one.file)}:{line}" for one, line in zip(shown, lines, strict=True)]
    more = ["…"] if len(places) > most else []
    return ("lines " if len(shown) > 1 else "line ") + ", ".join([*told, *more])


def _with_excerpt(diagnostic: Diagnostic, lines: list[str]) -> str:
    location = diagnostic.location
    parts = [f"{_place(location)}: {visible(diagnostic.message)}"]
    if location.line <= len(lines) and lines[location.line - 1].strip():
        parts += _excerpt(lines[location.line - 1], location.line, location.column)
    if diagnostic.hint:
        parts.append(f"  hint: {visible(diagnostic.hint)}")
    return "\n".join(parts) + "\n"


def _place(location: Location) -> str:
    return f"{visible(shorten(location.file))}:{location.line}:{location.column}"


def _excerpt(line: str, number: int, column: int) -> list[str]:
    start = 0
    end = len(line)
    if end > _WIDTH:
        start = max(0, min(column - 1 - _WIDTH // 2, end - _WIDTH))
        end = min(end, start + _WIDTH)
    before = ("…" if start else "") + visible(line[start : column - 1])
    after = visible(line[column - 1 : end]) + ("…" if end < len(line) else "")
    gutter = f"  {number} | "
    return [gutter + before + after, " " * (len(gutter) - 2) + "| " + " " * _columns(before) + "^"]


def visible(text: str) -> str:
    """`text` with characters that a terminal would obey, hide or reorder written as escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def shorten(file: str) -> str:
    """`file` relative to the current directory if it lies below it."""
    if "://" in file:
        return file
    try:
        return Path(file).absolute().relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return file


def _visible(character: str) -> str:
    if character == "\t":
        return " "
    if character == " " or unicodedata.category(character)[0] not in "CZ":
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _columns(text: str) -> int:
    """The width of `text` on a terminal; East Asian wide characters take two columns."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
