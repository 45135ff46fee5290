"""Run the unit and contract tests on every supported Python that this machine has.

Usage: python scripts/test_everywhere.py [PYTEST-ARGUMENT …]

Each gets an environment of its own, `.venvs/3.X`, from requirements/test.txt.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import environment
import interpreters

ROOT = environment.ROOT
# Type checks and builds are the same on each; `make test` runs them once.
LEFT_OUT = ("tests/typing", "tests/packaging", "tests/project")


def run(version: str, python: Path, arguments: list[str]) -> bool:
    """Run the tests on one interpreter, and tell whether they passed."""
    print(f"\n=== Python {version} ({python})", flush=True)
    lock = ROOT / "requirements" / "test.txt"
    try:
        inside = environment.install(ROOT / ".venvs" / version, lock, project=True, python=python)
    except environment.SetUpError as error:
        print(error, flush=True)
        return False
    left_out = [f"--ignore={folder}" for folder in LEFT_OUT]
    # What is slow is so for reasons that no version of Python changes; `make test` has run it.
    chosen = ["-m", "not slow", *left_out]
    command = [str(inside), "-m", "pytest", "--quiet", "--numprocesses=auto", *chosen, *arguments]
    return subprocess.run(command, check=False, cwd=ROOT).returncode == 0


def main(arguments: list[str]) -> int:
    """Run all, then say how each one went."""
    found = interpreters.find()
    print(interpreters.describe(found), flush=True)
    passed = {version: run(version, python, arguments) for version, python in found.items()}
    print()
    for version in interpreters.SUPPORTED:
        outcome = ("passed" if passed[version] else "FAILED") if version in passed else "not on this machine"
        print(f"Python {version}: {outcome}")
    return 0 if passed and all(passed.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
