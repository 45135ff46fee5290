"""Whether an output folder still is as a run left it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from specpress.output.files import File
from specpress.output.swap import is_left_behind
from specpress.output.write import MANIFEST, UNFINISHED, manifest_of


def digests_of(files: Iterable[File]) -> dict[str, str]:
    """The digest of each file, by its path."""
    return {one.path.as_posix(): _digest(one.text.encode()) for one in files}


def is_untouched(root: Path, digests: Mapping[str, str]) -> bool:
    """Whether the folder has these files, no other one that specpress wrote, and nothing of a run that was killed.

    Where this is so, `write` would change nothing. Everything in doubt, such as a symbolic link, counts as a touch.
    """
    real = root.resolve()
    paths = [PurePosixPath(one) for one in digests]
    folders = {parent for path in paths for parent in path.parents}
    try:
        return (
            not is_left_behind(real)
            and not any(os.path.lexists(real / folder / UNFINISHED) for folder in folders)
            and not any((real / folder).is_symlink() for folder in folders if folder.parts)
            and _content(real, MANIFEST) == manifest_of(paths)
            and all(_digest(_content(real, path)) == digests[path.as_posix()] for path in paths)
        )
    except OSError:
        return False


def _content(root: Path, path: PurePosixPath) -> bytes:
    """The content of a file. Raises `OSError` if there is none, or a link in its place."""
    if os.path.islink(root / path):  # noqa: PTH114 - much quicker, and there are thousands
        raise OSError(f"{root / path} is a link")
    return (root / path).read_bytes()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
