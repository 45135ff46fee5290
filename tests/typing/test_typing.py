"""mypy and pyright, as a user runs them, over programs that they must accept and mistakes that they must find."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGE = ROOT / "generated" / "python"
PYTHON_VERSION = "3.11"

pytestmark = pytest.mark.slow


def run_mypy(*programs: Path) -> list[tuple[str, int, str]]:
    """File, line and message of each error under `--strict`, in the programs and in the package."""
    run = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--output", "json", "--config-file", ""),
            *("--python-version", PYTHON_VERSION, "--cache-dir", str(ROOT / ".cache" / "mypy-user")),
            *map(str, programs),
        ],
        capture_output=True,
        text=True,
        cwd=HERE,
        env={**os.environ, "MYPYPATH": str(PACKAGE)},
        check=False,
    )
    assert run.stderr == ""
    lines = [line for line in run.stdout.splitlines() if line]
    assert all(line.startswith("{") for line in lines), run.stdout
    found: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [(Path(one["file"]).name, one["line"], one["message"]) for one in found if one["severity"] == "error"]


def run_pyright(folder: Path, *programs: Path) -> list[tuple[str, int, str]]:
    """File, line and message of each error and warning in strict mode, in the programs and in the package."""
    config = folder / "pyrightconfig.json"
    config.write_text(
        json.dumps(
            {
                "include": [*map(str, programs), str(PACKAGE / "openai_v1")],
                "extraPaths": [str(PACKAGE)],
                "typeCheckingMode": "strict",
                "pythonVersion": PYTHON_VERSION,
            }
        ),
        encoding="utf-8",
    )
    run = subprocess.run(
        [
            *(sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable),
            *("--project", str(config)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.lstrip().startswith("{"), run.stdout + run.stderr
    report = json.loads(run.stdout)
    assert report["summary"]["filesAnalyzed"] > len(programs)
    return [
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1, one["message"])
        for one in report["generalDiagnostics"]
        if one["severity"] in ("error", "warning")
    ]


def expected_lines(program: Path) -> list[int]:
    lines = program.read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, start=1) if "# expect-error" in line]


def test_mypy_accepts_programs_and_finds_mistakes() -> None:
    check_mistakes(run_mypy(HERE / "accepted.py", HERE / "rejected.py"))


def test_pyright_accepts_programs_and_finds_mistakes(tmp_path: Path) -> None:
    check_mistakes(run_pyright(tmp_path, HERE / "accepted.py", HERE / "rejected.py"))


def check_mistakes(found: list[tuple[str, int, str]]) -> None:
    expected = expected_lines(HERE / "rejected.py")
    lines = {line for _, line, _ in found}
    assert [one for one in found if one[1] not in expected or one[0] != "rejected.py"] == []
    assert [line for line in expected if line not in lines] == []
