"""Every document of the collection has the outcome of its table: refused with a place, or generated and inert."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.generating import check_output, generate, generate_here, import_here, import_in_a_process

DOCUMENTS = Path(__file__).parent / "documents"
with (DOCUMENTS / "EXPECTED.tsv").open(encoding="utf-8") as table:
    EXPECTED = {row["file"]: row["expected"] for row in csv.DictReader(table, delimiter="\t")}

LIMITED: Final = ("67", "69", "73", "89", "91", "93", "95", "97")
"""Documents that try to use all memory, much time or other files: they run in a process with limits."""
LONG: Final = "89-enum-50000-values.yaml"

pytestmark = pytest.mark.slow


def test_the_table_is_complete() -> None:
    assert EXPECTED.keys() == {path.name for path in DOCUMENTS.glob("*.yaml")}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(name, expected, id=name, marks=[pytest.mark.long] if name == LONG else [])
        for name, expected in sorted(EXPECTED.items())
    ],
)
def test_document(name: str, expected: str, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    if is_limited := name.startswith(LIMITED):
        done = generate(DOCUMENTS / name, folder)
    else:
        # All by one name: it is in the first line of each file, and black need not lay out the same file again.
        shutil.copy(DOCUMENTS / name, tmp_path / "openapi.yaml")
        name = "openapi.yaml"
        done = generate_here(tmp_path / name, folder)
    if done.code == 0:
        assert "generated safely" in expected, "this must be refused"
        check_output(folder, import_in_a_process if is_limited else import_here)
        return
    assert done.code == 1, done.output
    assert "refused" in expected, done.output
    assert re.match(rf"\S*{re.escape(name)}:\d+:\d+: \S", done.output), done.output
    assert "nothing was written" in done.output
    assert "defect of specpress" not in done.output
    assert not list(folder.iterdir()), "something was written"
