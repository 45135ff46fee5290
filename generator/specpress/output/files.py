"""A generated file as a value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class File:
    """One file of the output; `path` is relative to the output folder.

    `is_formatted`: the text is copied from a file in black's format. `is_laid_out`: the text comes from a built-in
    template, which writes black's format except for lines that are too long.
    """

    path: PurePosixPath
    text: str
    is_formatted: bool = False
    is_laid_out: bool = False
