"""Splits the statements that are most often too long as black does: imports, heads of functions, returned calls.

Black takes longer for a thousand of these than everything else in a run together. Anything less plain is left to black,
and the tests compare the result with black's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LINE_LENGTH: Final = 120

_INDENT: Final = "    "
_DEFINITION: Final = re.compile(r" *(?:async )?def \w+\(")
_IMPORT: Final = re.compile(r"( *from [\w.]+ import )(\w+(?: as \w+)?(?:, \w+(?: as \w+)?)*)")
_RETURNED_CALL: Final = re.compile(r" *return (?:await )?[\w.]+\(")
_ASSIGNED_CALL: Final = re.compile(r" *[\w.]+(?:: \w+)? = [\w.]+\(")
_ATOM: Final = r"\w+(?:\[\w+(?:, \w+)*\])?"
_UNION: Final = re.compile(rf"( *\w+: (?:TypeAlias = )?)({_ATOM}(?: \| {_ATOM})*)")
_ARGUMENT_OF_DICT: Final = re.compile(r"\w+=\{")
_ADDED: Final = re.compile(r"\s+|,\s*(?=[\])}])")
_MARKS: Final = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[\[({]|[\])}]|,")


def split_statement(line: str) -> list[str] | None:
    """The lines of an overlong statement in black's format; None if black itself is needed."""
    for rows in (_union(line), *_attempts(line)):
        if rows and all(len(row) <= LINE_LENGTH for row in rows):
            return rows if _bare("".join(rows)) == _bare(line) else None
    return None


def _union(line: str) -> list[str]:
    """A union, or the name of a type, in parentheses of its own."""
    found = _UNION.fullmatch(line)
    if found is None:
        return []
    head, types = found[1], found[2].split(" | ")
    # Where there are brackets to split at, black looks closer; a lone annotation gets no parentheses.
    if ("[" in line and len(types) < 3) or (len(types) == 1 and "=" not in head):
        return []
    margin = " " * (len(head) - len(head.lstrip(" ")))
    if len(margin) + len(_INDENT) + len(found[2]) <= LINE_LENGTH:
        return [f"{head}(", f"{margin}{_INDENT}{found[2]}", f"{margin})"]
    return [
        f"{head}(",
        *(f"{margin}{_INDENT}{'| ' if place else ''}{one}" for place, one in enumerate(types)),
        f"{margin})",
    ]


def _bare(text: str) -> str:
    """A statement without what splitting adds; `from x import (a, b)` and the plain form are one too."""
    text = re.sub(r" import \((.*),\s*\)$", r" import \1", text)
    return _ADDED.sub("", re.sub(r"((?:=|^ *\w+:) )\((.*)\)$", r"\1\2", text))


def _attempts(line: str) -> Iterator[list[str]]:
    """Ways to write a statement; black uses the first that fits."""
    margin = line[: len(line) - len(line.lstrip(" "))]
    imported = _IMPORT.fullmatch(line)
    if imported is not None:
        yield [f"{imported[1]}(", *(f"{margin}{_INDENT}{name}," for name in imported[2].split(", ")), f"{margin})"]
        return
    opening = _DEFINITION.match(line) or _RETURNED_CALL.match(line) or _ASSIGNED_CALL.match(line)
    if opening is None:
        return
    parts, close = _parts(line, opening.end())
    is_definition = _DEFINITION.match(line) is not None
    if not parts or (not is_definition and close != len(line) - 1):
        return
    head, tail = line[: opening.end()], f"{margin}{line[close:]}"
    yield [head, f"{margin}{_INDENT}{', '.join(parts)}", tail]
    yield [head, *(f"{margin}{_INDENT}{part}," for part in parts), tail]
    if not is_definition:
        yield [head, *(row for part in parts for row in _argument(part, margin + _INDENT)), tail]


def _argument(text: str, margin: str) -> list[str]:
    """An argument; a dict that does not fit has a line for each member."""
    opening = _ARGUMENT_OF_DICT.match(text)
    if opening is None or len(margin) + len(text) + 1 <= LINE_LENGTH:
        return [f"{margin}{text},"]
    members, close = _parts(text, opening.end())
    if close != len(text) - 1:
        return [f"{margin}{text},"]
    return [f"{margin}{opening[0]}", *(f"{margin}{_INDENT}{member}," for member in members), f"{margin}}},"]


def _parts(line: str, start: int) -> tuple[list[str], int]:
    """The parts between commas from `start` to the closing bracket, and the index of this bracket."""
    parts: list[str] = []
    depth, begun = 0, start
    for mark in _MARKS.finditer(line, start):
        if mark[0] in "[({":
            depth += 1
        elif mark[0] in "])}":
            if depth == 0:
                return [*parts, line[begun : mark.start()].strip()], mark.start()
            depth -= 1
        elif mark[0] == "," and depth == 0:
            parts.append(line[begun : mark.start()].strip())
            begun = mark.end()
    return [], -1
