"""Find the Python interpreters of this machine that the project supports.

Usage: python scripts/interpreters.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

SUPPORTED = ("3.11", "3.12", "3.13", "3.14")


def find() -> dict[str, Path]:
    """One interpreter for each supported version that the machine has: PATH first, then pyenv's."""
    found: dict[str, Path] = {}
    for version in SUPPORTED:
        for candidate in _candidates(version):
            if (interpreter := _resolve(candidate, version)) is not None:
                found[version] = interpreter
                break
    return found


def describe(found: dict[str, Path]) -> str:
    """One line for each supported version."""
    return "\n".join(f"Python {version}: {found.get(version, 'not on this machine')}" for version in SUPPORTED)


def _candidates(version: str) -> Iterator[Path]:
    folders = [Path(entry) for entry in os.environ.get("PATH", "").split(os.pathsep) if entry]
    for name in (f"python{version}", "python3", "python"):
        yield from (folder / name for folder in folders)
    for root in _pyenv_roots(folders):
        versions = (root / "versions").glob(f"{version}.*")
        yield from (one / "bin" / "python" for one in sorted(versions, key=_patch, reverse=True))
    yield Path(sys.executable)


def _patch(folder: Path) -> tuple[int, str]:
    """Order 3.12.10 after 3.12.9, and pre-releases first."""
    patch = folder.name.rpartition(".")[2]
    return (int(patch), "") if patch.isdigit() else (-1, patch)


def _pyenv_roots(folders: Iterable[Path]) -> Iterator[Path]:
    """Where pyenv may keep its versions. Not only HOME is asked: it may be empty, or another user's."""
    if "PYENV_ROOT" in os.environ:
        yield Path(os.environ["PYENV_ROOT"])
    yield Path("~").expanduser() / ".pyenv"
    # A shim lies in ROOT/shims, pyenv itself in ROOT/bin.
    yield from (folder.parent for folder in folders if folder.name == "shims" or (folder / "pyenv").exists())
    # An interpreter lies in ROOT/versions/3.X.Y.
    yield Path(sys.base_prefix).resolve().parent.parent


def _resolve(candidate: Path, version: str) -> Path | None:
    """The interpreter behind a candidate, if it runs, is CPython of that version and can make environments."""
    if not os.access(candidate, os.X_OK):
        return None
    # The base interpreter: an environment made from another environment would be tied to it.
    code = (
        "import ensurepip, os, sys; name = 'python%d.%d' % sys.version_info[:2]; "
        "path = os.path.join(sys.base_prefix, 'bin', name); "
        "print(name[6:], path if os.path.exists(path) else sys.executable, sys.implementation.name, sep='\\n')"
    )
    try:
        answer = subprocess.run([str(candidate), "-c", code], capture_output=True, text=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = answer.stdout.splitlines()
    if answer.returncode != 0 or len(lines) != 3 or lines[0] != version or lines[2] != "cpython":
        return None
    return Path(lines[1])


if __name__ == "__main__":
    print(describe(find()))
