"""Every kind of bad input ends in exactly the messages of its case, and in nothing else.

A case is a folder below `invalid/` with one document (`spec.yaml` or `spec.json`) and the `stderr.txt` that it must
give.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.command.cli import main

CASES = Path(__file__).parent / "invalid"
DOCUMENTS = sorted(CASES.glob("*/spec.*"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.parent.name)
def test_messages(
    document: Path,
    tmp_path: Path,
    update: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = tmp_path / "output"
    monkeypatch.chdir(document.parent)

    code = main(["generate", document.name, "--output", str(output), "--quiet"])

    printed = capsys.readouterr()
    golden = document.parent / "stderr.txt"
    if update:
        golden.write_text(printed.err, encoding="utf-8")
    assert printed.err == golden.read_text(encoding="utf-8")
    assert printed.out == ""
    assert code == 1
    assert not output.exists()
    assert document.name + ":" in printed.err, "no message without its place"
    assert "Traceback" not in printed.err


def test_every_case_is_whole() -> None:
    for folder in CASES.iterdir():
        assert len(list(folder.glob("spec.*"))) == 1, folder.name
    assert DOCUMENTS
