# Generated from openapi.yaml by specpress. Do not edit.
"""Files to send, in every form that a caller may give them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Final, TypeAlias, cast

from .errors import InvalidArgumentError

FileContent: TypeAlias = bytes | bytearray | IO[bytes] | os.PathLike[str] | str
FileInput: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file: its bytes, a file opened in binary mode, a path, or `(name, content, media type, headers)`."""

PIECE: Final = 64 * 1024


class FileSource:
    """Content that is read in pieces; a path is opened only while it is read."""

    __slots__ = ("_content", "_start", "_used", "length", "name", "repeatable")

    def __init__(self, content: object) -> None:
        self.length: int | None = None
        self.repeatable = True
        self._start = 0
        self._used = False
        if isinstance(content, (bytes, bytearray)):
            self._content: bytes | Path | IO[bytes] = bytes(content)
            self.length = len(self._content)
            self.name = "upload"
        elif isinstance(content, (str, os.PathLike)):
            self._content = path = Path(cast("str", content))
            self.name = path.name
            try:
                self.length = path.stat().st_size
            except (OSError, ValueError) as error:
                raise InvalidArgumentError(f"The file {str(path)!r} cannot be read: {_reason(error)}.") from error
            if path.is_dir():
                raise InvalidArgumentError(f"{str(path)!r} is a folder, not a file.")
        elif hasattr(content, "read"):
            self._content = _binary_file(content)
            self.name = _name_of(content)
            self._measure(self._content)
        else:
            raise TypeError(
                f"A file must be bytes, a path, a file opened in binary mode or a tuple, not {type(content).__name__}."
            )

    def _measure(self, file: IO[bytes]) -> None:
        try:
            # A file that was just written stands at its end; what is wanted is the whole of it.
            file.seek(0, os.SEEK_END)
            self.length = file.tell()
            file.seek(0)
        except (OSError, AttributeError, ValueError):
            self.repeatable = False

    def pieces(self) -> Iterator[bytes]:
        """The content; again from the start at each call, if that is possible."""
        if isinstance(self._content, bytes):
            yield self._content
            return
        if self._used and not self.repeatable:
            raise InvalidArgumentError(f"The file {self.name!r} cannot be read twice.")
        self._used = True
        if isinstance(self._content, Path):
            with self._content.open("rb") as file:
                yield from self._read(file)
        else:
            if self.repeatable:
                self._content.seek(0)
            yield from self._read(self._content)

    def _read(self, file: IO[bytes]) -> Iterator[bytes]:
        sent = 0
        while piece := file.read(PIECE):
            sent += len(piece)
            if self.length is not None and sent > self.length:
                break
            yield piece
        if self.length is not None and sent != self.length:
            raise InvalidArgumentError(f"The file {self.name!r} changed its size while it was sent.")


class NamedFile:
    """A file with the name, media type and headers of its part in a form."""

    __slots__ = ("headers", "media_type", "name", "source")

    def __init__(self, value: object, media_type: str | None = None) -> None:
        name: object = None
        given_type: object = None
        self.headers: dict[str, str] = {}
        content = value
        if isinstance(value, tuple):
            parts = cast("tuple[object, ...]", value)
            if not 2 <= len(parts) <= 4:
                raise TypeError("A file given as a tuple is (name, content), (name, content, type) or with headers.")
            name, content, given_type, headers = (*parts, None, None)[:4]
            self.headers = dict(cast("Mapping[str, str]", headers or {}))
        self.source = FileSource(content)
        self.name = bare_name(str(name)) if name is not None else self.source.name
        self.media_type = str(given_type) if given_type else media_type or guessed_type(self.name)


def bare_name(name: str) -> str:
    """The last part of a path of any system."""
    return name.replace("\\", "/").rpartition("/")[2] or "upload"


def guessed_type(name: str) -> str:
    """The media type of a file name, as the machine and Python know it."""
    import mimetypes  # slow to import, needed for uploads only

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _binary_file(content: object) -> IO[bytes]:
    import io

    if isinstance(content, io.TextIOBase):
        raise TypeError("The file is opened in text mode; open it with mode 'rb'.")
    file: IO[bytes] = content  # type: ignore[assignment]  # whatever has `read` is taken for a file
    return file


def _name_of(file: object) -> str:
    name = getattr(file, "name", None)
    return bare_name(os.fsdecode(cast("str", name))) if isinstance(name, (str, bytes, os.PathLike)) else "upload"


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
