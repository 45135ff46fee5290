"""mypy and pyright as a user runs them: strict, with the declared dependencies alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.typing.workspace import WHOLE, Workspace, modules_with_optional_imports

PYTHON_VERSION = "3.11"
RENDERED = ("types", "_operations", "_async/resources", "_async/api.py", "_settings.py")
"""The files that pyright checks of a package whose runtime was checked in another package."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """An error or a warning, and its place; the path is relative to the workspace."""

    path: str
    line: int
    message: str


def mypy(workspace: Workspace) -> list[Finding]:
    """The findings of `mypy --strict` in all packages and programs."""
    options = [
        "--strict",
        "--no-error-summary",
        "--config-file=",
        "--output=json",
        f"--python-version={PYTHON_VERSION}",
    ]
    places = [f"--python-executable={workspace.python}", f"--cache-dir={workspace.folder.with_name('mypy')}"]
    done = _run(["mypy", *options, *places, *workspace.packages, *workspace.programs], workspace.folder)
    lines = done.splitlines()
    assert all(line.startswith("{") for line in lines), done
    found = [json.loads(line) for line in lines]
    return sorted(
        Finding(one["file"], one["line"], one["message"]) for one in found if one["severity"] in ("error", "warning")
    )


def pyright(workspace: Workspace) -> list[Finding]:
    """The findings of pyright in its strict mode, in all packages and programs.

    Of the flagship it checks the modules that import what is not installed: `make lint` has it check the others.
    """
    folder = workspace.folder
    others = [package for package in workspace.packages if package != WHOLE]
    rendered = [f"{package}/{part}" for package in others for part in RENDERED if (folder / package / part).exists()]
    optional = modules_with_optional_imports(workspace)
    assert optional
    settings = {
        "include": [*optional, *rendered, *workspace.programs],
        "typeCheckingMode": "strict",
        "pythonVersion": PYTHON_VERSION,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    done = _run(["basedpyright", "--pythonpath", str(workspace.python), "--outputjson"], folder)
    report = json.loads(done)
    assert report["summary"]["filesAnalyzed"] > len(optional) + len(others) + len(workspace.programs)
    return sorted(
        Finding(_inner(folder, one["file"]), one["range"]["start"]["line"] + 1, one["message"])
        for one in report["generalDiagnostics"]
        if one["severity"] in ("error", "warning")
    )


def _inner(folder: Path, file: str) -> str:
    """The path below the folder; pyright resolves links."""
    path = Path(file)
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else re.sub(rf".*(?=/{WHOLE}/)/", "", file)


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout
