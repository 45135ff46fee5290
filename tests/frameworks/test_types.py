"""Packages and programs that call them, under strict type checkers and with the declared dependencies alone."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.frameworks import bare_environment
from tests.frameworks.calls import names
from tests.frameworks.live import Live
from tests.frameworks.package import Package, Packages
from tests.frameworks.wire.exchange import Wire

pytestmark = pytest.mark.slow

PROGRAMS = Path(__file__).parent / "programs"
CALL = re.compile(r'\b(client|other)\["([^"]+)"\]')
CHECKERS = ("mypy", "pyright")
WHOLE = "kitchen"
"""The package of which every file is checked; the runtime is the same in all."""

Errors = Mapping[str, Mapping[str, list[tuple[int, str]]]]
"""Line and message of each error, by checker and path."""


@pytest.fixture(scope="module")
def errors(kitchen: Live, packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Errors:
    """All packages and programs side by side, so that each checker is started once."""
    folder = tmp_path_factory.mktemp("typed")
    made = {
        "kitchen": kitchen.package(),
        "tyq": packages.of_file(Wire.document("typed-arguments")),
        "ff": packages.of_file(Wire.document("files-by-reference")),
    }
    for name, package in made.items():
        (folder / name).symlink_to(package.source / package.name)
    for program in PROGRAMS.glob("*.py"):
        package = made[program.stem.partition("_")[0]]
        (folder / program.name).write_text(written_out(program, package), encoding="utf-8")
    python = bare_environment.make(folder / "environment", made["kitchen"].source / "pyproject.toml")
    return {"mypy": mypy(folder, python), "pyright": pyright(folder, python)}


def written_out(program: Path, package: Package) -> str:
    """A program with the names that methods have today."""
    known = names(package)
    return CALL.sub(lambda found: f"{found[1]}.{known[found[2]]}", program.read_text(encoding="utf-8"))


def mypy(folder: Path, python: Path) -> Mapping[str, list[tuple[int, str]]]:
    options = ["--strict", "--no-error-summary", "--python-executable", str(python), f"--cache-dir={folder / 'cache'}"]
    sources = [WHOLE, *sorted(path.name for path in folder.glob("*.py"))]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *sources], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    found = defaultdict[str, list[tuple[int, str]]](list)
    for line in done.stdout.splitlines():
        place = re.match(r"([^:]+):(\d+): error: (.*)", line)
        if place:
            found[place[1]].append((int(place[2]), place[3]))
    return found


def pyright(folder: Path, python: Path) -> Mapping[str, list[tuple[int, str]]]:
    settings = {"include": [WHOLE, *(path.name for path in folder.glob("*.py"))], "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", str(python), "--outputjson"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = defaultdict[str, list[tuple[int, str]]](list)
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        if one["severity"] == "error":
            place = Path(one["file"])
            path = place.relative_to(folder) if place.is_relative_to(folder) else place
            found[str(path)].append((one["range"]["start"]["line"] + 1, one["message"]))
    return found


@pytest.mark.parametrize("checker", CHECKERS)
def test_package_alone(errors: Errors, checker: str) -> None:
    """What the extra `testing` adds has its own dependencies; `make lint` checks it with them."""
    extra = f"{WHOLE}/testing/"
    found = {path: lines for path, lines in errors[checker].items() if path.startswith(f"{WHOLE}/")}
    found = {path: lines for path, lines in found.items() if not path.startswith(extra)}
    assert not found, "\n".join(f"{path}: {line}" for path, lines in found.items() for line in lines)


PROGRAM_NAMES = sorted(path.stem for path in PROGRAMS.glob("*.py"))


@pytest.mark.parametrize("checker", CHECKERS)
@pytest.mark.parametrize("name", PROGRAM_NAMES)
def test_program(errors: Errors, name: str, checker: str) -> None:
    text = (PROGRAMS / f"{name}.py").read_text(encoding="utf-8").splitlines()
    refused = {number for number, line in enumerate(text, 1) if line.endswith("# refused")}
    found = errors[checker].get(f"{name}.py", [])
    assert {line for line, _ in found} == refused, "\n".join(f"{line}: {message}" for line, message in found)
