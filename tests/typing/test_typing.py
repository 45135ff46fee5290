"""mypy and pyright accept generated packages and programs that call them, and find each mistake in these."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.typing.checkers import Finding, mypy, pyright
from tests.typing.workspace import Workspace, make

pytestmark = pytest.mark.slow(60)


def check(workspace: Workspace, found: list[Finding]) -> None:
    refused = workspace.refused()
    assert len(refused) > 40
    wrong = [one for one in found if (one.path, one.line) not in refused]
    assert not wrong, "\n".join(f"{one.path}:{one.line}: {one.message}" for one in wrong)
    missed = refused - {(one.path, one.line) for one in found}
    assert not missed, f"mistakes that were not found: {sorted(missed)}"


def test_pyright(tmp_path: Path) -> None:
    workspace = make(tmp_path / "workspace", with_cases=True)
    check(workspace, pyright(workspace))


def test_mypy(tmp_path: Path) -> None:
    workspace = make(tmp_path / "workspace", with_cases=False)
    check(workspace, mypy(workspace))


@pytest.mark.long  # both checkers look at every case; `make test` has the quicker one
def test_mypy_and_the_cases(tmp_path: Path) -> None:
    workspace = make(tmp_path / "workspace", with_cases=True)
    check(workspace, mypy(workspace))
