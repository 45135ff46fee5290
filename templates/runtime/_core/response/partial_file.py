"""A download that appears at its path only when it is complete."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from types import TracebackType
from typing import Self

from ..errors import IncompleteDownloadError, InvalidArgumentError
from ..options.request_options import ProgressCallback
from .disposition import filename_of
from .http_response import HTTPResponse


class PartialFile:
    """Writes a download under a temporary name in the same folder; the end of the `with` block renames or removes it.

    The place is the caller's: a folder that exists, or a path. Only in a folder the response says how the file is
    called, and then no file that is there already is replaced.
    """

    def __init__(
        self,
        file: str | os.PathLike[str],
        response: HTTPResponse,
        on_progress: ProgressCallback | None = None,
        *,
        length: int | None = None,
    ) -> None:
        # The target of a symbolic link is replaced, not the link.
        self.target = target = Path(os.path.realpath(_in_folder(Path(file), response)))
        self._response = response
        self._on_progress = on_progress
        self._length = announced_length(response) if length is None else length
        self._written = 0
        self._mode = _mode_of(target)
        self._partial = target.with_name(f".{target.name[:200]}.{os.urandom(4).hex()}.part")

    def __enter__(self) -> Self:
        try:
            descriptor = os.open(
                self._partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
            )
        except OSError as error:
            reason = error.strerror or str(error)
            raise InvalidArgumentError(f"Nothing can be written to {str(self.target)!r}: {reason}.") from error
        self._file = os.fdopen(descriptor, "wb")
        return self

    def write(self, content: bytes) -> None:
        """Write the next chunk."""
        self._file.write(content)
        self._written += len(content)
        if self._on_progress is not None:
            self._on_progress(self._written, self._length)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if error is None:
                self._complete()
        finally:
            self._partial.unlink(missing_ok=True)

    def _complete(self) -> None:
        if self._length is not None and self._written != self._length:
            raise IncompleteDownloadError(
                f"The download has {self._written} of {self._length} bytes; {str(self.target)!r} is not written.",
                response=self._response,
            )
        if self._mode is not None:
            self._partial.chmod(self._mode)
        self._partial.replace(self.target)


def _in_folder(path: Path, response: HTTPResponse) -> Path:
    """The path of the file: a new one where the given path is that of a folder."""
    if not os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises for a path that the system cannot have
        return path
    name = filename_of(response.headers)
    if name is None:
        raise InvalidArgumentError(
            f"Nothing can be written to {str(path)!r}: it is a folder, and the response names no file."
        )
    if os.path.lexists(path / name):
        raise InvalidArgumentError(
            f"Nothing can be written to {str(path / name)!r}: it is there already. Give its path to replace it."
        )
    return path / name


def announced_length(response: HTTPResponse) -> int | None:
    """The Content-Length, if it counts the same bytes as are written: None for a compressed response."""
    text = response.headers.get("content-length", "").strip()
    return int(text) if text.isdecimal() and not response.headers.get("content-encoding") else None


def _mode_of(target: Path) -> int | None:
    """The permissions of the existing file; None if there is none."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise InvalidArgumentError(f"Nothing can be written to {str(target)!r}: {error}.") from error
    if not S_ISREG(status.st_mode):
        kind = "a folder" if S_ISDIR(status.st_mode) else "no ordinary file"
        raise InvalidArgumentError(f"Nothing can be written to {str(target)!r}: it is {kind}.")
    return S_IMODE(status.st_mode)
