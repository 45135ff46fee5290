"""The output folder is replaced as a whole, even if runs are killed, fail, or run at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest

from specpress.output.files import File
from specpress.output.lock import LockedError, locked
from specpress.output.write import MANIFEST, OutputError, write

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
NOBODY = 65534

WRITER = """
import sys
from pathlib import Path, PurePosixPath
from specpress.output.files import File
from specpress.output.write import write
mark = sys.argv[2]
for turn in range(15):
    write(tuple(File(PurePosixPath(f"{mark * (n % 2)}d{n % 5}/f{n}"), f"{mark} {turn}") for n in range(40)), Path(sys.argv[1]))
"""
FULL = """
import resource, sys
from pathlib import Path, PurePosixPath
from specpress.output.files import File
from specpress.output.write import write
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write((File(PurePosixPath("a"), "2"), File(PurePosixPath("b"), "2" * 2000)), Path(sys.argv[1]))
"""


def files(**texts: str) -> tuple[File, ...]:
    return tuple(File(PurePosixPath(path.replace("__", "/")), text) for path, text in texts.items())


def tree(root: Path) -> dict[str, str]:
    found = {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}
    return {path: text for path, text in found.items() if path != MANIFEST.name}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the test kills forks of itself, and this system has none")
@pytest.mark.parametrize("way", ["exchange", "renames", "in-place"])
@pytest.mark.slow
def test_a_run_that_is_killed_at_any_step_leaves_the_old_or_the_new_output(tmp_path: Path, way: str) -> None:
    done = subprocess.run(
        [sys.executable, str(HERE / "killed_runs.py"), str(tmp_path), way],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


def test_a_full_disk_leaves_the_old_output(tmp_path: Path) -> None:
    root = tmp_path / "output"
    write(files(a="1", old="1"), root)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(root)], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert "File too large" in done.stderr
    assert tree(root) == {"a": "1", "old": "1"}
    assert names(tmp_path) == ["output"]


def test_two_runs_at_once_leave_the_output_of_one(tmp_path: Path) -> None:
    root = tmp_path / "output"
    runs = [subprocess.Popen([sys.executable, "-c", WRITER, str(root), mark], env=ENVIRONMENT) for mark in "ab"]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    contents = set(tree(root).values())
    assert contents in ({"a 14"}, {"b 14"})
    assert len(tree(root)) == 40
    assert names(tmp_path) == ["output"]


def test_a_run_that_never_ends_is_told_to_the_one_that_waits(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(LockedError, match="another run"), locked(tmp_path, patience=0.05):
        pass
    with locked(tmp_path, patience=0.05):
        pass


def test_unchanged_and_foreign_files_keep_content_times_and_kind(tmp_path: Path) -> None:
    root = tmp_path / "output"
    write(files(a="1", b__c="1"), root)
    (root / "b" / "mine").write_text("precious")
    (root / "b" / "mine").chmod(0o640)
    (root / "link").symlink_to("nowhere")
    (root / "b").chmod(0o750)
    kept = ("a", "b/mine")
    before = {path: (root / path).stat() for path in kept}
    write(files(a="1", b__c="2"), root)
    after = {path: (root / path).stat() for path in kept}
    for path in kept:
        assert (before[path].st_ino, before[path].st_mtime_ns, before[path].st_mode) == (
            after[path].st_ino,
            after[path].st_mtime_ns,
            after[path].st_mode,
        )
    assert (root / "link").readlink() == Path("nowhere")
    assert (root / "b").stat().st_mode & 0o777 == 0o750
    assert tree(root) == {"a": "1", "b/c": "2", "b/mine": "precious"}


def test_a_link_to_the_output_is_followed_and_links_in_it_are_not(tmp_path: Path) -> None:
    real, link, outside = tmp_path / "real", tmp_path / "link", tmp_path / "outside"
    real.mkdir()
    outside.mkdir()
    (outside / "kept").write_text("precious")
    (real / "foreign").symlink_to(outside)
    link.symlink_to(real)
    write(files(a="1"), link)
    write(files(a="2"), link)
    assert link.is_symlink()
    assert (real / "a").read_text() == "2"
    assert (real / "foreign").is_symlink()
    assert tree(outside) == {"kept": "precious"}
    assert names(tmp_path) == ["link", "outside", "real"]


def test_an_output_that_is_a_file_or_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    for name in ("file", "link", "circle"):
        with pytest.raises(OutputError, match=name):
            write(files(a="1"), tmp_path / name)
    assert names(tmp_path) == ["circle", "file", "link"]
    assert (tmp_path / "file").read_text() == "precious"


def test_the_current_folder_is_written_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(files(a="1", b="1"), Path())
    inode = tmp_path.stat().st_ino
    write(files(a="2"), Path())
    assert tmp_path.stat().st_ino == inode
    assert tree(Path()) == {"a": "2"}
    assert names(tmp_path) == [MANIFEST.name, "a"]


@contextmanager
def unprivileged() -> Generator[None]:
    """Run the test as a user without privileges, because root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture(name="open_folder")
def open_folder_fixture() -> Generator[Path]:
    """A folder that a user without privileges reaches and owns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        yield folder
        for path in (folder, *folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o700)


def test_a_folder_that_may_not_be_written(open_folder: Path) -> None:
    root = open_folder / "output"
    with unprivileged():
        write(files(a="1"), root)
        root.chmod(0o500)
        open_folder.chmod(0o500)
        with pytest.raises(PermissionError):
            write(files(a="2"), root)
        assert tree(root) == {"a": "1"}
        assert names(open_folder) == ["output"]


def test_only_the_folder_itself_may_be_written(open_folder: Path) -> None:
    root = open_folder / "output"
    with unprivileged():
        write(files(a="1", old="1"), root)
        (root / "mine").write_text("precious")
        open_folder.chmod(0o500)
        write(files(a="2"), root)
        assert tree(root) == {"a": "2", "mine": "precious"}


def test_foreign_folders_that_may_not_be_written_stay(open_folder: Path) -> None:
    root = open_folder / "output"
    with unprivileged():
        write(files(a="1"), root)
        (root / "theirs").mkdir()
        (root / "theirs" / "file").write_text("precious")
        (root / "theirs").chmod(0o500)
        write(files(a="2"), root)
        assert tree(root) == {"a": "2", "theirs/file": "precious"}
        assert (root / "theirs").stat().st_mode & 0o777 == 0o500
        assert names(open_folder) == ["output"]


def test_what_somebody_writes_while_the_new_folder_is_made_is_brought_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "output"
    write(files(a="1", b="1"), root)
    (root / "mine").write_text("old")
    os.utime(root / "mine", (1, 1))
    unlink = Path.unlink

    def write_meanwhile(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        if path.name == ".specpress-unfinished":
            (root / "later").write_text("precious")
            (root / "mine.new").write_text("new")
            (root / "mine.new").replace(root / "mine")

    monkeypatch.setattr(Path, "unlink", write_meanwhile)
    write(files(a="2"), root)
    assert tree(root) == {"a": "2", "mine": "new", "later": "precious"}
    assert names(tmp_path) == ["output"]
