# Generated from openapi.yaml by specpress. Do not edit.
"""Files to send, in all forms that a caller may pass."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Final, TypeAlias, cast

from ..errors import InvalidArgumentError
from .media_types import HEAD, UNKNOWN, extension_of_content, type_of_extension, type_of_name

FileContent: TypeAlias = (
    bytes | bytearray | memoryview | IO[bytes] | os.PathLike[str] | str | Iterable[bytes] | AsyncIterable[bytes]
)
FileInput: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file: a path, its bytes, a file opened in binary mode, an iterable of bytes (in an async client also an
asynchronous one), or `(name, content, media type, headers)`. A str alone is a path; beside a name it is the content, as
in httpx and requests."""

PIECE: Final = 64 * 1024
_UNNAMED: Final = "upload"


class FileSource:
    """The content of a file, read in chunks; a path is opened only while it is read."""

    __slots__ = ("_content", "_used", "head", "length", "name", "repeatable")

    def __init__(self, content: object) -> None:
        self.length: int | None = None
        self.repeatable = True
        self.name = _UNNAMED
        self.head = b""
        self._used = False
        self._content: bytes | Path | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
        if isinstance(content, (bytes, bytearray, memoryview)):
            self._content = bytes(cast("bytes", content))
            self.length = len(self._content)
            self.head = self._content[:HEAD]
        elif isinstance(content, (str, os.PathLike)):
            self._content = path = Path(cast("str", content))
            self.name = path.name
            self._examine(path)
        elif hasattr(content, "read"):
            self.name = _name_of(content)
            self._content = file = _binary_file(content)
            self._measure(file)
        elif isinstance(content, (Iterable, AsyncIterable)):
            self._content = cast("Iterable[bytes] | AsyncIterable[bytes]", content)
            self.repeatable = isinstance(content, (list, tuple))
        else:
            raise TypeError(
                "A file must be a path, bytes, a file opened in binary mode, an iterable of bytes or a tuple, "
                f"not {type(content).__name__}."
            )

    def _examine(self, path: Path) -> None:
        try:
            status = path.stat()
            if S_ISDIR(status.st_mode):
                raise InvalidArgumentError(f"{str(path)!r} is a folder, not a file.")
            if not S_ISREG(status.st_mode):
                self.repeatable = False  # a pipe or a device, whose length is unknown
                return
            self.length = status.st_size
            with path.open("rb") as file:
                self.head = file.read(HEAD)
        except (OSError, ValueError) as error:
            if isinstance(error, InvalidArgumentError):
                raise
            hint = "" if isinstance(error, PermissionError) else " A string is a path; give content as bytes."
            raise InvalidArgumentError(
                f"The file {str(path)[:500]!r} cannot be read: {_reason(error)}.{hint}"
            ) from error

    def _measure(self, file: IO[bytes]) -> None:
        try:
            # The position of a file that was just written is at its end, but the whole file is meant.
            file.seek(0, os.SEEK_END)
            self.length = file.tell()
            file.seek(0)
            self.head = bytes(file.read(HEAD))
            file.seek(0)
        except (OSError, AttributeError, ValueError) as error:
            if getattr(file, "closed", False):
                raise InvalidArgumentError(f"The file {self.name!r} is closed.") from error
            self.repeatable = False

    def pieces(self) -> Iterator[bytes]:
        """The chunks of the content; from the start at each call.

        Raises InvalidArgumentError for content that can be read only once, the second time.
        """
        content = self._begin()
        if isinstance(content, bytes):
            yield from slices(content)
        elif isinstance(content, Path):
            with content.open("rb") as opened:
                yield from self._checked(_read(opened))
        elif isinstance(content, Iterable) and not hasattr(cast("object", content), "read"):
            yield from self._checked(cast("Iterable[bytes]", content))
        elif isinstance(content, AsyncIterable):
            raise TypeError(f"{self.name!r} is an asynchronous iterable, which only the async client can send.")
        else:
            file = cast("IO[bytes]", content)
            if self.repeatable:
                file.seek(0)
            yield from self._checked(_read(file))

    async def apieces(self) -> AsyncIterator[bytes]:
        """The chunks of the content, for an async client."""
        if isinstance(self._content, AsyncIterable) and not hasattr(self._content, "read"):
            self._begin()
            async for piece in self._content:
                yield _bytes(piece, self.name)
        else:
            for piece in self.pieces():
                yield piece

    def _begin(self) -> object:
        if self._used and not self.repeatable:
            raise InvalidArgumentError(f"The file {self.name!r} cannot be read twice.")
        self._used = True
        return self._content

    def _checked(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        sent = 0
        for piece in pieces:
            sent += len(_bytes(piece, self.name))
            if self.length is not None and sent > self.length:
                break
            yield piece
        if self.length is not None and sent != self.length:
            change = "grew" if sent > self.length else f"shrank to {sent} bytes"
            raise InvalidArgumentError(
                f"The file {self.name!r} changed its size while it was sent: {self.length} bytes were announced, it "
                f"{change}. Send a copy, or wait until it is written."
            )


class NamedFile:
    """A file with its name, media type and headers in a multipart form."""

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
            if isinstance(content, str):
                content = content.encode()
        self.source = FileSource(content)
        self.name = bare_name(str(name)) if name is not None else self.source.name
        found = extension_of_content(self.source.head)
        if self.name == _UNNAMED and found is not None:
            # Servers that convert audio look at the extension of the name.
            self.name = f"{_UNNAMED}.{found}"
        known = media_type or type_of_name(self.name) or type_of_extension(found)
        self.media_type = str(given_type) if given_type else known or UNKNOWN


def looks_like_file(value: object) -> bool:
    """Whether a value is a file whatever the document says of its place. A str never is: it may be a text as well."""
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        is_named = 2 <= len(parts) <= 4 and (parts[0] is None or isinstance(parts[0], str))
        return is_named and looks_like_file(parts[1])
    return isinstance(value, (bytes, bytearray, memoryview, os.PathLike)) or callable(getattr(value, "read", None))


def bare_name(name: str) -> str:
    """The file name at the end of a path of any operating system."""
    bare = name.replace("\\", "/").rpartition("/")[2]
    return _UNNAMED if bare in ("", ".", "..") else bare


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def slices(content: bytes) -> Iterator[bytes]:
    """Split bytes into chunks."""
    if len(content) <= PIECE:
        yield content
        return
    yield from (content[start : start + PIECE] for start in range(0, len(content), PIECE))


def _bytes(piece: object, name: str) -> bytes:
    if isinstance(piece, (bytes, bytearray, memoryview)):
        return piece if isinstance(piece, bytes) else bytes(cast("bytearray", piece))
    raise TypeError(f"{name!r} gives {type(piece).__name__} where bytes are needed; open files with mode 'rb'.")


def _binary_file(content: object) -> IO[bytes]:
    # Wrappers of a file in text mode, such as those of tempfile, have its attribute `encoding`.
    if getattr(content, "encoding", None) is not None:
        raise TypeError("The file is opened in text mode; open it with mode 'rb'.")
    import io

    if isinstance(content, io.TextIOBase):
        raise TypeError("The file is opened in text mode; open it with mode 'rb'.")
    file: IO[bytes] = content  # type: ignore[assignment]  # whatever has `read` is taken for a file
    return file


def _name_of(file: object) -> str:
    name = getattr(file, "name", None)
    return bare_name(os.fsdecode(cast("str", name))) if isinstance(name, (str, bytes, os.PathLike)) else _UNNAMED


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
