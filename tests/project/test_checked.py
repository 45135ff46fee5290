"""Every Python file is seen by the formatter, the linter and a type checker."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
GENERATED = ("generated/**", "tests/cases/*/expected/**")  # laid out and linted by the generator and its tests

# The files that a tool may skip, and why.
UNFORMATTED: dict[str, str] = {}
UNLINTED: dict[str, str] = {}
UNTYPED = {
    "templates/runtime/**": "parts of generated/python/openai_v1, and checked there",
    "examples/**": "checked by tests/examples/test_types.py, with the environment that holds the engines",
    "tests/examples/**": "checked together with the programs that they run",
    "tests/clients/programs/*": "programs that import what only the environment of a client has, some of them old or without types",
    "interop/schemathesis_hooks.py": "imports Schemathesis, which only the environment of the other tools has",
    "benchmarks/**": "programs that import what only the environment of a peer has, and modules of one name from two folders",
    "tests/frameworks/programs/*": "each is checked together with the package that it calls, by tests/typing",
    "tests/typing/rejected.py": "holds mistakes; tests/typing/test_typing.py has both type checkers find each of them",
}


def python_files() -> set[str]:
    """The Python files that git knows, or would know after `git add`, but for generated ones."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.py", "*.pyi"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode != 0:
        pytest.skip("this is no git checkout, so nobody can say which files are tracked")
    return {name for name in listing.stdout.split("\0") if (ROOT / name).is_file() and not matches(name, GENERATED)}


def matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether a path is one of those that the patterns name; `**` stands for all that is below a folder."""
    path = Path(name)
    return any(
        (
            any(parent.match(pattern.removesuffix("/**")) for parent in path.parents)
            if pattern.endswith("/**")
            else path.match(pattern)
        )
        for pattern in patterns
    )


def run(*command: str) -> list[str]:
    finished = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout.splitlines()


def relative(path: str) -> str:
    return Path(path).resolve().relative_to(ROOT).as_posix()


# Each asks the tool itself, with the settings that `make lint` runs it with.
BLACK = """
import pathlib
from click import Context
from black import main, get_sources, find_pyproject_toml, parse_pyproject_toml, re_compile_maybe_verbose as compiled
from black.const import DEFAULT_EXCLUDES, DEFAULT_INCLUDES
from black.report import Report
root = pathlib.Path.cwd()
settings = parse_pyproject_toml(find_pyproject_toml((str(root),)))
patterns = {key: compiled(settings[key]) if key in settings else None for key in ("exclude", "extend_exclude", "force_exclude")}
for path in get_sources(root=root, src=(".",), quiet=True, verbose=False, include=compiled(DEFAULT_INCLUDES),
                        report=Report(quiet=True), stdin_filename=None, **patterns):
    print(path)
"""
MYPY = """
from mypy.main import process_options
for source in process_options([])[0]:
    print(source.path)
"""


def test_black_formats_every_file() -> None:
    missed = python_files() - {relative(path) for path in run("-c", BLACK)}
    assert sorted(name for name in missed if not matches(name, tuple(UNFORMATTED))) == []


def test_ruff_lints_every_file() -> None:
    missed = python_files() - {relative(path) for path in run("-m", "ruff", "check", "--show-files")}
    assert sorted(name for name in missed if not matches(name, tuple(UNLINTED))) == []


def test_mypy_checks_every_file() -> None:
    missed = python_files() - {relative(path) for path in run("-c", MYPY)}
    assert sorted(name for name in missed if not matches(name, tuple(UNTYPED))) == []


# Django and Flask give their applications no types that pyright accepts in its strict mode; mypy checks these files.
NOT_FOR_PYRIGHT = {"tests/frameworks/*_api.py", "tests/frameworks/django_*.py", "tests/frameworks/smorest_app.py"}


def test_pyright_is_given_the_files_of_mypy() -> None:
    assert SETTINGS["basedpyright"]["include"] == SETTINGS["mypy"]["files"]
    assert set(SETTINGS["basedpyright"]["exclude"]) - NOT_FOR_PYRIGHT == {
        "**/__pycache__",
        "generated/python/openai_v1/testing/_mock",
        "interop/schemathesis_hooks.py",
        "tests/cases/*/expected",
        "tests/clients/programs",
        "tests/examples",
        "tests/frameworks/programs",
        "tests/typing/rejected.py",
    }


def not_in(source: str, target: str) -> set[str]:
    """The files of a folder that have no copy in another one."""
    return {
        path.relative_to(ROOT / source).as_posix()
        for path in (ROOT / source).rglob("*.py")
        if not (ROOT / target / path.relative_to(ROOT / source)).is_file()
    }


def test_what_is_checked_as_a_part_of_the_client_is_a_part_of_it() -> None:
    assert not_in("templates/runtime", "generated/python/openai_v1") == set()
    assert not_in("generated/python/openai_v1/testing/_mock", "generator/specpress/mock") == set()


@pytest.mark.parametrize("exceptions", [UNFORMATTED, UNLINTED, UNTYPED])
def test_exceptions_name_files_that_are_there(exceptions: dict[str, str]) -> None:
    files = python_files()
    for pattern in exceptions:
        assert any(matches(name, (pattern,)) for name in files), pattern
