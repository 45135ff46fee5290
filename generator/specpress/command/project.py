"""`specpress new`: a small project that works as it is."""

from __future__ import annotations

from pathlib import Path

from specpress.openapi.diagnostics import SpecpressError
from specpress.runtime.folder import templates_folder


class ProjectError(SpecpressError):
    """The folder cannot take a new project; nothing was written."""


def write_project(folder: Path) -> tuple[Path, ...]:
    """Write the starting project; the result is the list of its files."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ProjectError(f"{folder} is no folder; choose another name")
    if folder.is_dir() and any(folder.iterdir()):
        raise ProjectError(f"{folder} is not empty; choose another name")
    source = templates_folder() / "project"
    written: list[Path] = []
    for path in sorted(one for one in source.rglob("*") if one.is_file()):
        # The template's names have no leading dots: otherwise the tools of this repository would read these files.
        target = folder / path.relative_to(source).as_posix().replace("dot-", ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        written.append(target)
    return tuple(written)
