"""A generated file as a value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class File:
    """What one file of the output holds; `path` is relative to the output folder.

    `is_formatted`: it is copied from where black has laid it out already. `is_laid_out`: a template of ours wrote it, as
    black does but for lines that are too long.
    """

    path: PurePosixPath
    text: str
    is_formatted: bool = False
    is_laid_out: bool = False
