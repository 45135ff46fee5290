# Generated from openapi.yaml by specpress. Do not edit.
"""Multipart forms (RFC 7578, with the escapes of browsers and of quoted strings), sent in chunks."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ..errors import InvalidArgumentError
from .files import FileSource, NamedFile
from .parameters import checked_header

NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class Part:
    """One field of a form."""

    __slots__ = ("content", "head")

    def __init__(self, head: bytes, content: bytes | FileSource) -> None:
        self.head = head
        self.content = content

    @classmethod
    def text(cls, name: str, value: str, content_type: str | None, headers: Mapping[str, str] = NO_HEADERS) -> Part:
        """A field with a text; it has a media type only if one is given."""
        lines = [f'Content-Disposition: form-data; name="{_escaped(name)}"']
        if content_type:
            lines.append(f"Content-Type: {_checked('Content-Type', content_type)}")
        lines += [f"{key}: {_checked(key, header)}" for key, header in headers.items()]
        return cls(_head(lines), _bytes(value))

    @classmethod
    def file(cls, name: str, file: NamedFile, headers: Mapping[str, str] = NO_HEADERS) -> Part:
        """A field with a file."""
        lines = [f'Content-Disposition: form-data; name="{_escaped(name)}"; filename="{_escaped(file.name)}"']
        every = {**headers, **file.headers}
        lines += [f"{key}: {_checked(key, value)}" for key, value in every.items()]
        if not any(key.lower() == "content-type" for key in every):
            lines.append(f"Content-Type: {_checked('Content-Type', file.media_type)}")
        return cls(_head(lines), file.source)

    @property
    def length(self) -> int | None:
        """The number of bytes of the content; None if unknown."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.length


class Multipart:
    """A form as the body of a request."""

    def __init__(self, parts: Sequence[Part], boundary: str | None = None) -> None:
        self._parts = parts
        self.boundary = boundary or os.urandom(16).hex()
        self._end = f"--{self.boundary}--\r\n".encode()
        self._start = f"--{self.boundary}\r\n".encode()

    @property
    def length(self) -> int | None:
        """The number of bytes of the form; None if that of a part is unknown."""
        total = len(self._end)
        for part in self._parts:
            if part.length is None:
                return None
            total += len(self._start) + len(part.head) + part.length + 2
        return total

    @property
    def repeatable(self) -> bool:
        """Whether every file can be read again."""
        return all(isinstance(part.content, bytes) or part.content.repeatable for part in self._parts)

    def pieces(self) -> Iterator[bytes]:
        """The chunks of the form, with small parts joined."""
        for section in self._sections():
            if isinstance(section, bytes):
                yield section
            else:
                yield from section.pieces()

    async def apieces(self) -> AsyncIterator[bytes]:
        """The chunks of the form, for an async client."""
        for section in self._sections():
            if isinstance(section, bytes):
                yield section
            else:
                async for piece in section.apieces():
                    yield piece

    def _sections(self) -> Iterator[bytes | FileSource]:
        pending = b""
        for part in self._parts:
            pending += self._start + part.head
            if isinstance(part.content, bytes):
                pending += part.content
            else:
                yield pending
                pending = b""
                yield part.content
            pending += b"\r\n"
        yield pending + self._end


def _head(lines: list[str]) -> bytes:
    return _bytes("\r\n".join([*lines, "", ""]))


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"A form field is no valid Unicode text: {text[:50]!r}.") from None


def _checked(name: str, value: str) -> str:
    return checked_header(name, value)


def _escaped(name: str) -> str:
    # Parsers that know quoted pairs (RFC 2183) would read a backslash as the escape of the quote after it.
    name = name.replace("\\", "\\\\")
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").replace("\0", "%00")
