"""Make a virtual environment hold what a lock file says; does nothing when it already does.

Usage: python scripts/environment.py FOLDER LOCK [--project]

Runs on the standard library alone, since it is what sets everything else up.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Generator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetUpError(Exception):
    """Set-up cannot go on; the message says what to do."""


def install(folder: Path, lock: Path, *, project: bool, python: Path) -> Path:
    """Bring the environment in `folder` to what `lock` says, and return its Python.

    Args:
        project: Whether the checkout itself is installed too, so that it can be edited in place.
        python: The interpreter that a new environment is made from.
    """
    with _one_at_a_time():
        interpreter = folder / "bin" / "python"
        if not _is_usable(folder, interpreter):
            _say(f"making {_short(folder)} ({_short(python)})")
            _run([str(python), "-m", "venv", "--clear", str(folder)], "the virtual environment could not be made")
            _record(folder, {"place": str(folder)})
        wanted = _fingerprint(lock, project=project)
        if _recorded(folder).get(lock.name) != wanted:
            _say(f"installing {_short(lock)} into {_short(folder)} (once, until it changes; up to some minutes)")
            _pip(
                interpreter,
                ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)],
                "the dependencies could not be installed; is the package index reachable?",
            )
            if project:
                _pip(
                    interpreter,
                    ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)],
                    "the checkout itself could not be installed; is pyproject.toml as it should be?",
                )
            _record(folder, {**_recorded(folder), lock.name: wanted})
        return interpreter


def _is_usable(folder: Path, interpreter: Path) -> bool:
    """Whether the environment is there and works: not half made, not copied from elsewhere, its base still installed."""
    if _recorded(folder).get("place") != str(folder):
        return False
    return subprocess.run([str(interpreter), "-c", ""], check=False, capture_output=True).returncode == 0


def _fingerprint(lock: Path, *, project: bool) -> str:
    digest = hashlib.sha256(lock.read_bytes())
    if project:
        settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        packaging = [settings["build-system"], settings["project"], settings["tool"]["hatch"]]
        digest.update(json.dumps(packaging, sort_keys=True).encode())
    return digest.hexdigest()


def _recorded(folder: Path) -> dict[str, str]:
    """What was installed last; nothing where the record is missing or damaged."""
    try:
        state: dict[str, str] = json.loads((folder / "installed.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state


def _record(folder: Path, state: dict[str, str]) -> None:
    (folder / "installed.json").write_text(json.dumps(state, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _pip(interpreter: Path, arguments: list[str], complaint: str) -> None:
    command = [str(interpreter), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    _run([*command, *arguments], complaint)


def _run(command: list[str], complaint: str) -> None:
    # What a user has set for their own Python must not reach the new environment's.
    own = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "PYTHONHOME", "PIP_USER"}}
    try:
        subprocess.run(command, check=True, env=own)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(f"{complaint}\n  it was: {' '.join(command)}") from error


@contextlib.contextmanager
def _one_at_a_time() -> Generator[None, None, None]:
    """Hold off other runs in this checkout, so that two shells may say `make` at once."""
    lock = ROOT / ".cache" / "environment.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def _say(text: str) -> None:
    print(f"set-up: {text}", file=sys.stderr, flush=True)


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Make a virtual environment hold what a lock file says.")
    parser.add_argument("folder", type=Path, help="where the environment is or will be")
    parser.add_argument("lock", type=Path, help="requirements with hashes")
    parser.add_argument("--project", action="store_true", help="install the checkout too, editable in place")
    arguments = parser.parse_args()
    try:
        install(
            arguments.folder.absolute(),
            arguments.lock.resolve(),
            project=arguments.project,
            python=Path(sys.executable),
        )
    except SetUpError as error:
        _say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
