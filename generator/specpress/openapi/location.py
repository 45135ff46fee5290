"""Places in source files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath


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


def source_name(file: str) -> str:
    """The name of the document in generated files: without its folder, and without the port of a local server."""
    if "://" not in file:
        return PurePath(file).name.strip("<>")
    host = file.partition("://")[2].partition("/")[0]
    name = file.rstrip("/").rpartition("/")[2]
    is_here = host.partition(":")[0] in ("localhost", "127.0.0.1") or host.startswith("[::1]")
    return (host.partition(":")[0] if name == host else name) if is_here else file
