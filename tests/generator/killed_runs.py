"""Kill a run of `write` before each of its steps, and check the files that it leaves. Prints the number of steps.

Usage: python killed_runs.py FOLDER exchange|renames|in-place

A program of its own, so that it can fork: pytest's workers have threads.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path, PurePosixPath

import pytest

from specpress.output import swap
from specpress.output import write as write_module
from specpress.output.files import File
from specpress.output.write import MANIFEST, write

STEPS = {"os.rename", "os.link", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "os.utime", "open"}
MOST_STEPS = 400
OLD = {"same": "1", "changed": "1", "stale/deep/c": "1", "folder/same": "1", "folder/changed": "1", "folder/stale": "1"}
NEW = {"same": "1", "changed": "2", "folder/same": "1", "folder/changed": "2", "new/deep/d": "2", "folder/new": "2"}
FOREIGN = {"mine": "precious", "folder/mine": "precious", "theirs/deep/file": "precious"}


def files(texts: dict[str, str]) -> tuple[File, ...]:
    return tuple(File(PurePosixPath(path), text) for path, text in texts.items())


def tree(root: Path) -> dict[str, str]:
    found = {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}
    return {path: text for path, text in found.items() if path != MANIFEST.name}


def prepare(root: Path) -> None:
    """Write the old output, with a file that another program wrote into it."""
    shutil.rmtree(root.parent, ignore_errors=True)
    root.mkdir(parents=True)
    write(files(OLD), root)
    for path, text in FOREIGN.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    (root / "empty").mkdir()


def killed(root: Path, step: int) -> bool:
    """Kill a run before its step of this number; false if it has fewer steps."""
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, _: object) -> None:
            nonlocal left
            if event in STEPS:
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        write(files(NEW), root)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == -signal.SIGKILL


def main(folder: Path, way: str) -> None:
    root = folder / "project" / "output"
    patch = pytest.MonkeyPatch()
    if way == "renames":
        patch.setattr(swap, "_exchange", lambda one, other: False)
    if way == "in-place":
        patch.setattr(write_module, "swap", lambda root, contents, removed: False)
    old, new = {**OLD, **FOREIGN}, {**NEW, **FOREIGN}
    seen = set[str]()
    for step in range(1, MOST_STEPS):
        prepare(root)
        times = {path: (root / path).stat().st_mtime_ns for path in ("same", "folder/same", *FOREIGN)}
        if not killed(root, step):
            assert tree(root) == new
            assert seen == {"old", "new"} or way == "in-place", seen
            sys.stdout.write(f"{step - 1}\n")
            return
        if way == "exchange":
            assert tree(root) in (old, new), (step, tree(root))
        if root.exists():
            seen.add("old" if tree(root) == old else "new" if tree(root) == new else "mixed")
            assert FOREIGN.items() <= tree(root).items(), step
        else:
            assert way == "renames", step
        write(files(NEW), root)
        assert tree(root) == new, (step, tree(root))
        assert (root / "empty").is_dir()
        assert not (root / "stale").exists() or way == "in-place"
        assert {path: (root / path).stat().st_mtime_ns for path in times} == times, step
        beside = sorted(path.name for path in root.parent.iterdir())
        assert beside == ["output"], (step, beside)
    raise AssertionError("it never ends")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
