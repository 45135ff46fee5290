"""The types of examples/ and of these tests, checked where the packages are that they import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "examples/pyproject.toml"


@pytest.mark.parametrize(
    "command",
    [
        ["mypy", "--python-executable", sys.executable, "--config-file", SETTINGS, "examples", "tests/examples"],
        ["basedpyright", "--project", SETTINGS],
    ],
    ids=lambda command: command[0],
)
def test_types(command: list[str]) -> None:
    # The checkers are in the project's own environment.
    python = ROOT / ".venv" / Path(sys.executable).relative_to(ROOT / ".venvs" / "examples")
    checked = subprocess.run([python, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
