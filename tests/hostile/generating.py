"""Runs the generator in another process, under limits, and checks generated packages."""

from __future__ import annotations

import ast
import os
import resource
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

import corpus_import
from markdown_it import MarkdownIt

from specpress.command.cli import main
from tests.shared_results import copy_layouts

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 30
"""Of processor time, so that a busy machine fails no test."""
MEGABYTES = 1024


@dataclass(frozen=True, slots=True)
class Run:
    """How a program ended."""

    code: int
    output: str


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a program in a folder; it is killed above the limits."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONDONTWRITEBYTECODE": "1"}
    with (folder.parent / f"{folder.name}.log").open("w+b") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            preexec_fn=_limit,  # noqa: PLW1509 - no other thread runs here
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        output = log.read().decode(errors="replace")
    assert usage.ru_maxrss < MEGABYTES * 1024, f"{usage.ru_maxrss // 1024} MB"
    return Run(process.returncode, output)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    # The stack for deep recursion is set aside, half of it address space that is never used.
    address_space = 2 * MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))


def generate(document: Path, folder: Path, *options: str) -> Run:
    """`specpress generate`, into `output` in the folder."""
    layouts = copy_layouts(folder.with_name(f"{folder.name}-layouts"))
    where = ["--output", "output", "--cache", str(layouts), "--quiet"]
    return run([sys.executable, "-m", "specpress", "generate", str(document), *where, *options], folder)


def generate_here(document: Path, folder: Path, *options: str) -> Run:
    """Generate in this process: that takes a third of the time, but has no limits."""
    printed = StringIO()
    with chdir(folder), redirect_stdout(printed), redirect_stderr(printed):
        code = main(["generate", str(document), "--output", "output", "--quiet", *options])
    return Run(code, printed.getvalue())


def import_in_a_process(python: Path) -> None:
    """Import all of a package, under the limits."""
    command = [sys.executable, "-W", "error", str(ROOT / "scripts" / "corpus_import.py"), str(python)]
    imported = run(command, python.parent.parent)
    assert imported.code == 0, imported.output


def import_here(python: Path) -> None:
    """Import in this process: that takes a third of the time, but has no limits. Then the modules are removed."""
    (name,) = (path.parent.name for path in python.glob("*/__init__.py"))
    assert name not in sys.modules
    try:
        # Hostile text would create its file in the folder of the output, too.
        with chdir(python.parent.parent), redirect_stdout(StringIO()):
            corpus_import.main(python)
    finally:
        sys.path.remove(str(python))
        for module in [module for module in sys.modules if module.partition(".")[0] == name]:
            del sys.modules[module]


def check_output(folder: Path, import_package: Callable[[Path], None]) -> None:
    """Require inert output: it compiles, imports and constructs its clients, and its pages are well-formed."""
    python = folder / "output" / "python"
    for path in python.rglob("*.py"):
        hidden = hidden_characters(path.read_text(encoding="utf-8"))
        assert not hidden, f"{path}: {hidden}"
    import_package(python)
    for path in (folder / "output").rglob("*.md"):
        check_page(path.read_text(encoding="utf-8"), str(path))
    assert sorted(path.name for path in folder.iterdir()) == ["output"], "something else was written"


@cache  # most modules are the same in every package
def hidden_characters(text: str) -> tuple[str, ...]:
    """The characters of a module that nobody sees. Raises `SyntaxError` if it is no Python."""
    ast.parse(text)
    return tuple(character for character in text if character != "\n" and unicodedata.category(character)[0] == "C")


def check_page(text: str, path: str) -> None:
    """No HTML but our own comments and anchors, no link to a script."""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        for one in (token, *(token.children or ())):
            if one.type in ("html_block", "html_inline"):
                assert one.content.startswith(
                    ("<!-- Generated from", "<a id=", "</a>", "<br>")
                ), f"{path}: {one.content}"
            target = str(one.attrs.get("href", one.attrs.get("src", "")))
            assert not target.lower().lstrip().startswith(("javascript:", "data:", "vbscript:")), f"{path}: {target}"
