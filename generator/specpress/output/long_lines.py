"""Formats only the statements that do not fit on a line with black.

Black takes most of the time of a run. The built-in templates write everything else in black's format, so only lines
that are too long are formatted. Extra blank lines, where a template printed nothing, are removed as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from specpress.output.splitting import LINE_LENGTH, split_statement

_INDENT: Final = "    "
_MARK: Final = "# statement "
_MARKED: Final = re.compile(rf"^ *{_MARK}\d+\n", re.MULTILINE)
_BLOCKS: Final = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.If)
_MEMBER: Final = re.compile(r" *\"[^\"\\]*\": \"[^\"\\]*\",")
_BEFORE_INDENTED: Final = re.compile(r"\n{3,}(?= )")
_MANY: Final = re.compile(r"\n{4,}")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A simple statement, or the head of a block: its lines, counted from 0, and its depth of indentation."""

    start: int
    end: int
    depth: int
    is_head: bool


def shorten_lines(text: str) -> str:
    """The text of a module in black's layout, if that is how its short statements are laid out."""
    text = without_extra_blank_lines(text)
    lines = text.split("\n")[:-1]
    long = {number for number, line in enumerate(lines) if len(line) > LINE_LENGTH and not _MEMBER.fullmatch(line)}
    if not long:
        return text
    found = [one for one in _statements(ast.parse(text).body, 0) if not long.isdisjoint(range(one.start, one.end))]
    plain = {one: split_statement(lines[one.start]) if one.end == one.start + 1 else None for one in found}
    laid_out = _through_black(lines, [one for one in found if plain[one] is None])
    for one in sorted(found, key=lambda statement: -statement.start):
        lines[one.start : one.end] = plain[one] or laid_out[one]
    return "\n".join(lines) + "\n"


def without_extra_blank_lines(text: str) -> str:
    """The text with at most two blank lines in a row, one inside of a block, and none at the end."""
    return _MANY.sub("\n\n\n", _BEFORE_INDENTED.sub("\n\n", text)).rstrip("\n") + "\n"


def black_layout(text: str) -> str:
    """A whole module as black lays it out."""
    import black  # noqa: PLC0415 - not needed where the cache has every file, and slow to import
    from black.mode import TargetVersion  # noqa: PLC0415

    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return black.format_str(text, mode=mode)


def _statements(body: Sequence[ast.stmt], depth: int) -> Iterator[_Statement]:
    for node in body:
        end = node.end_lineno or node.lineno
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if not isinstance(node, _BLOCKS) or node.body[0].lineno == node.lineno:
            yield _Statement(node.lineno - 1, end, depth, is_head=False)
            continue
        yield _Statement(node.lineno - 1, _first_line(node.body[0]) - 1, depth, is_head=True)
        yield from _statements(node.body, depth + 1)
        if isinstance(node, ast.If):
            yield from _statements(node.orelse, depth + 1)


def _first_line(node: ast.stmt) -> int:
    decorators = node.decorator_list if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) else []
    return min([node.lineno, *(one.lineno for one in decorators)])


def _through_black(lines: list[str], found: list[_Statement]) -> dict[_Statement, list[str]]:
    """The format of each statement by black, which is called once for each depth of indentation."""
    laid_out: dict[_Statement, list[str]] = {}
    for depth in {one.depth for one in found}:
        members = [one for one in found if one.depth == depth]
        margin = _INDENT * depth
        parts = [f"{_INDENT * level}if _:\n" for level in range(depth)]
        for number, one in enumerate(members):
            parts.append(f"{margin}{_MARK}{number}\n")
            parts += [line + "\n" for line in lines[one.start : one.end]]
            parts += [f"{margin}{_INDENT}pass\n"] if one.is_head else []
        _, *pieces = _MARKED.split(black_layout("".join(parts)))
        for one, piece in zip(members, pieces, strict=True):
            rows = piece.strip("\n").split("\n")
            laid_out[one] = rows[:-1] if one.is_head else rows
    return laid_out
