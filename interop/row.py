"""One line of the table: what one tool made of one build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

Group: TypeAlias = Literal["lint", "generate", "convert", "serve", "fuzz", "view"]


@dataclass(frozen=True, slots=True)
class Row:
    """`result` is what was measured, in one line; `passed` says whether that is the required result."""

    group: Group
    tool: str
    version: str
    build: str
    result: str
    passed: bool


def to_json(rows: Sequence[Row]) -> list[dict[str, object]]:
    """The rows as `spec/interop.json` keeps them."""
    return [asdict(row) for row in rows]


def as_text(rows: Sequence[Row]) -> str:
    """The table for a terminal."""
    cells = [(row.tool, row.version, row.build, ("" if row.passed else "NOT PASSED: ") + row.result) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(3)] if cells else []
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in cells
    )
