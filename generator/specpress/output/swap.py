"""Replaces a whole folder in one step by a new one that was staged beside it.

The new folder has the changed files, and hard links to all other files of the old one, which keep their content and
times. Before the last step the old folder is unchanged; after it the new one is complete.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

LIST: Final = PurePosixPath(".specpress-files")
"""The file in an output folder that lists the files which specpress wrote."""
_UNFINISHED: Final = ".specpress-unfinished"
_IMPOSSIBLE_HERE: Final = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EINVAL,
        errno.ELOOP,
        errno.EMLINK,
        errno.ENAMETOOLONG,
        errno.ENOSYS,
        errno.ENOTSUP,
        errno.EPERM,
        errno.EROFS,
        errno.EXDEV,
    }
)
"""Error numbers of file systems that cannot make hard links or move a folder; a full or broken disk is none of them."""
_AT_CURRENT_FOLDER: Final = -100
_EXCHANGE: Final = 2


def swap(root: Path, contents: Mapping[PurePosixPath, bytes], removed: Collection[PurePosixPath]) -> bool:
    """Replace `root` by a folder with these contents and every other file of `root`, except `removed`.

    Returns False, with nothing changed, if the folder cannot be replaced as a whole: it is a mount point, it has no
    hard links, or this process works in it.
    """
    if root.exists() and not _can_be_moved(root):
        return False
    fresh = _fresh(root)
    try:
        _stage(root, fresh, contents, removed)
        (fresh / _UNFINISHED).unlink()
        had_one = _move_into_place(fresh, root)
    except OSError as error:
        _discard(fresh)
        if error.errno in _IMPOSSIBLE_HERE:
            return False
        raise
    except BaseException:
        _discard(fresh)
        raise
    if had_one:
        replaced = contents.keys() | frozenset(removed)
        _clear(fresh, root, lambda path: path in replaced)
    return True


def recover(root: Path, ours: Callable[[Path], Callable[[PurePosixPath], bool]]) -> None:
    """Remove what a killed run left beside `root`; `ours` says which files of a folder specpress wrote."""
    if not root.name:
        return
    old, fresh = _old(root), _fresh(root)
    if _is_folder(old) and not os.path.lexists(root):
        old.rename(root)
    for left in (fresh, old):
        if not _is_folder(left):
            continue
        if (left / _UNFINISHED).exists():
            _discard(left)
        else:
            _clear(left, root, ours(left))


def is_left_behind(root: Path) -> bool:
    """Whether a killed run left anything beside `root` that `recover` has to look at."""
    return bool(root.name) and (os.path.lexists(_fresh(root)) or os.path.lexists(_old(root)))


def _fresh(root: Path) -> Path:
    return root.with_name(f".{root.name}.specpress-new")


def _old(root: Path) -> Path:
    return root.with_name(f".{root.name}.specpress-old")


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _can_be_moved(root: Path) -> bool:
    """Whether the folder can be moved: it is no mount point, and this process does not work in it or below."""
    return not root.is_mount() and not Path.cwd().resolve().is_relative_to(root)


def _stage(
    root: Path, fresh: Path, contents: Mapping[PurePosixPath, bytes], removed: Collection[PurePosixPath]
) -> None:
    fresh.mkdir()
    (fresh / _UNFINISHED).touch()
    if root.exists():
        _carry_over(root, fresh, PurePosixPath(), contents.keys() | frozenset(removed), root.stat().st_dev)
    for path, content in contents.items():
        (fresh / path).parent.mkdir(parents=True, exist_ok=True)
        (fresh / path).write_bytes(content)
    changed = {path.parent for path in (*contents, *removed)}
    for folder in _folders(fresh):
        if (root / folder).is_dir():
            _copy_folder_status(root / folder, fresh / folder, touched=folder in changed)


def _carry_over(
    root: Path, fresh: Path, folder: PurePosixPath, left_out: Collection[PurePosixPath], device: int
) -> None:
    """Make hard links to every other file; a folder is made if it was empty or has files that stay."""
    with os.scandir(root / folder) as found:
        entries = list(found)
    is_made = not entries
    if is_made:
        (fresh / folder).mkdir(parents=True, exist_ok=True)
    for entry in entries:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            if entry.stat(follow_symlinks=False).st_dev != device:
                raise OSError(errno.EXDEV, "another file system is mounted here", str(root / path))
            _carry_over(root, fresh, path, left_out, device)
        elif path not in left_out:
            if not is_made:
                (fresh / folder).mkdir(parents=True, exist_ok=True)
                is_made = True
            os.link(entry.path, fresh / path, follow_symlinks=False)


def _copy_folder_status(source: Path, target: Path, *, touched: bool) -> None:
    wanted, actual = source.stat(), target.stat()
    if (wanted.st_uid, wanted.st_gid) != (actual.st_uid, actual.st_gid):
        os.chown(target, wanted.st_uid, wanted.st_gid)
    shutil.copystat(source, target)
    if touched:
        # Python, among others, looks for new files only in folders whose time has changed.
        os.utime(target)


def _move_into_place(fresh: Path, root: Path) -> bool:
    """Move the new folder into place. Returns whether there was an old one, which then has the name of the new one."""
    if not root.exists():
        fresh.rename(root)
        return False
    if not _exchange(fresh, root):
        old = _old(root)
        root.rename(old)
        try:
            fresh.rename(root)
        except BaseException:
            old.rename(root)
            raise
        old.rename(fresh)
    return True


def _exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders atomically; False if the system cannot."""
    if sys.platform not in ("linux", "darwin"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            failed = library.renameat2(_AT_CURRENT_FOLDER, names[0], _AT_CURRENT_FOLDER, names[1], _EXCHANGE)
        else:
            failed = library.renamex_np(*names, _EXCHANGE)
    except AttributeError:
        return False
    return not failed


def _clear(old: Path, root: Path, is_ours: Callable[[PurePosixPath], bool]) -> None:
    """Remove the old folder, but move over files that someone else added while the new one was made."""
    for folder in reversed(list(_folders(old))):
        (old / folder).chmod(stat.S_IMODE((old / folder).stat().st_mode) | stat.S_IRWXU)
        with os.scandir(old / folder) as found:
            names = [entry.name for entry in found if not entry.is_dir(follow_symlinks=False)]
        # The list of what is ours is the last file to go: the next run needs it if this one is killed here.
        for name in sorted(names, key=lambda name: name == LIST.name):
            path = folder / name
            if is_ours(path) or not _is_newer(old / path, root / path):
                (old / path).unlink()
            else:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (old / path).replace(root / path)
        (old / folder).rmdir()


def _is_newer(one: Path, other: Path) -> bool:
    try:
        there = other.lstat()
    except OSError:
        return True
    here = one.lstat()
    return here.st_ino != there.st_ino and here.st_mtime_ns > there.st_mtime_ns


def _folders(root: Path) -> Iterator[PurePosixPath]:
    """The folder itself and all below it, each before those that it holds."""
    for place, folders, _ in os.walk(root, onerror=_raise):
        folders[:] = [name for name in folders if not (Path(place) / name).is_symlink()]
        yield PurePosixPath(Path(place).relative_to(root).as_posix())


def _raise(error: OSError) -> None:
    raise error


def _discard(fresh: Path) -> None:
    """Remove a staged folder that was never moved into place; it only has links and our files."""
    shutil.rmtree(fresh, ignore_errors=True)
