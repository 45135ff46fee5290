"""Every feature case: its goldens, and the table of all cases. tests/typing runs type checkers over their packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.case import CASES, CaseMetadata, coverage_table, differences, every_case, generate

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
