"""Every feature case: its goldens, the type checkers' findings in what is generated, and the table of all."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from specpress.output.files import File
from tests.cases.case import CASES, CaseMetadata, Generated, coverage_table, differences, every_case, generate

ALL = every_case()
COVERAGE = CASES.parents[1] / "docs" / "coverage.md"


@pytest.mark.parametrize("metadata", ALL, ids=lambda metadata: metadata.name)
def test_golden(metadata: CaseMetadata, update: bool) -> None:
    found = generate(metadata).golden_files()
    folder = metadata.folder / "expected"
    assert found, f"no generated file matches {metadata.golden}"
    if update:
        _rewrite(folder, found)
    expected = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}
    changed = differences(expected, found)
    assert not changed, f"{metadata.name}: {', '.join(changed)} changed; see it with `pytest tests/cases --update`"


def _rewrite(folder: Path, files: dict[str, str]) -> None:
    for path in folder.rglob("*.py"):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_coverage_page(update: bool) -> None:
    table = coverage_table(ALL)
    if update:
        COVERAGE.write_text(table, encoding="utf-8")
    assert COVERAGE.read_text(encoding="utf-8") == table, "write docs/coverage.md with `pytest tests/cases --update`"


def test_every_case_is_whole() -> None:
    assert ALL
    for metadata in ALL:
        assert (metadata.folder / "test_behaviour.py").is_file(), f"{metadata.name} has no behaviour test"
        assert metadata.feature
        assert metadata.area in ("Documents", "Names", "Operations", "Schemas"), metadata.name


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All packages side by side; what is copied into each alike is there once, and the others import it."""
    folder = tmp_path_factory.mktemp("packages") / "python"
    first = generate(ALL[0])
    copied = {file.path.relative_to(first.package): file.text for file in first.files if _is_code(file, first)}
    copied = {inner: text for inner, text in copied.items() if _is_runtime(inner)}
    for metadata in ALL:
        generated = generate(metadata) if metadata != ALL[0] else first
        for file in generated.files:
            if not _is_code(file, generated):
                continue
            inner = file.path.relative_to(generated.package)
            path = folder / generated.package.name / inner
            path.parent.mkdir(parents=True, exist_ok=True)
            is_copy = generated is not first and copied.get(inner) == file.text
            text = _import_of(first.package.name, inner, file.text) if is_copy else file.text
            path.write_text(text, encoding="utf-8")
    return folder


def _is_code(file: File, generated: Generated) -> bool:
    return file.path.is_relative_to(generated.package)


def _is_runtime(inner: PurePosixPath) -> bool:
    if inner.parts[0] == "_core":
        return True
    return inner.parts[0] in ("_async", "_sync") and inner.parts[1] not in ("resources", "api.py")


def _import_of(package: str, inner: PurePosixPath, text: str) -> str:
    """A module that has the public names of the runtime's module of another package."""
    if inner.suffix != ".py":
        return ""
    parts = inner.with_suffix("").parts
    module = ".".join((package, *(parts[:-1] if parts[-1] == "__init__" else parts)))
    names = sorted(name for name in _defined(ast.parse(text).body) if not name.startswith("_"))
    return f"from {module} import {', '.join(f'{name} as {name}' for name in names)}\n" if names else ""


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                yield from ast.literal_eval(value)
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case _:
                pass


@pytest.mark.slow
class TestTypes:
    """One run of each checker over all packages: starting it takes longer than a package."""

    def test_mypy(self, packages: Path) -> None:
        names = sorted(path.name for path in packages.iterdir() if path.is_dir())
        arguments = ["--strict", "--python-version=3.11", "--cache-dir=../mypy", "--no-error-summary"]
        chosen = [part for name in names for part in ("-p", name)]
        done = _run([sys.executable, "-m", "mypy", *arguments, *chosen], packages)
        assert done.stdout == ""
        assert done.returncode == 0, done.stderr

    def test_basedpyright(self, packages: Path) -> None:
        # What is copied into every package alike is checked where it comes from.
        rendered = ["*/types", "*/_operations", "*/_async/resources", "*/_async/api.py", "*/_settings.py"]
        settings = {
            "typeCheckingMode": "strict",
            "pythonVersion": "3.11",
            "include": [str(path.relative_to(packages)) for pattern in rendered for path in packages.glob(pattern)],
            "failOnWarnings": True,
        }
        (packages / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        done = _run([sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable], packages)
        assert done.returncode == 0, done.stdout


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MYPYPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
