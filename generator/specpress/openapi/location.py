"""Places in source files."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; line and column count from 1, `pointer` is the JSON pointer of the value there.

    `text` is the whole text of the file as it was loaded, for excerpts; empty where the file could not be read.
    """

    file: str
    line: int
    column: int
    pointer: str = ""
    text: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
