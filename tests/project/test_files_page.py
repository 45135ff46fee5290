"""docs/design.md draws every room, and docs/files.md lists every file by the first line of its docstring."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DESIGN = ROOT / "docs" / "design.md"
PAGE = ROOT / "docs" / "files.md"
GENERATOR = Path("generator", "specpress")
RUNTIME = Path("templates", "runtime")


def subject(module: Path) -> str:
    """The first line of a module's docstring, without its full stop."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].removesuffix(".").replace("|", "\\|")


def files(folder: Path) -> Iterator[str]:
    """Rows for the modules of a folder and of those below it."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        if path.name != "__init__.py":
            yield f"| `{path.relative_to(ROOT / folder).as_posix()}` | {subject(path)} |"


def rooms(folder: Path) -> list[Path]:
    return sorted(path.parent.relative_to(ROOT) for path in (ROOT / folder).glob("*/__init__.py"))


def page() -> str:
    """docs/files.md."""
    lines = [
        "# Every file of the generator and the runtime",
        "",
        "What the rooms are for is in [design.md](design.md). This page is written by",
        "`pytest tests/project/test_files_page.py --update`, from the docstrings.",
    ]
    for room in (
        *rooms(GENERATOR),
        *rooms(RUNTIME / "_core"),
        RUNTIME / "_async",
        RUNTIME / "_sync",
        RUNTIME / "_legacy",
    ):
        lines += ["", f"## {room.as_posix()}", "", f"{subject(ROOT / room / '__init__.py')}."]
        lines += ["", "| file | subject |", "|---|---|", *files(room)]
    return "\n".join(lines) + "\n"


def test_the_page_lists_every_file(update: bool) -> None:
    if update:
        PAGE.write_text(page(), encoding="utf-8")
    assert (
        PAGE.read_text(encoding="utf-8") == page()
    ), "write it with `pytest tests/project/test_files_page.py --update`"


@pytest.mark.parametrize("room", [*rooms(GENERATOR), *rooms(RUNTIME / "_core")], ids=lambda room: room.as_posix())
def test_the_design_names_every_room(room: Path) -> None:
    assert f"`{room.name}`" in DESIGN.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / RUNTIME / "_core").glob("[!_]*.py")), ids=lambda path: path.name)
def test_the_design_names_every_file_beside_the_rooms(path: Path) -> None:
    assert f"`{path.name}`" in DESIGN.read_text(encoding="utf-8")
