"""The text of a file, and line and column of each of its characters."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.limits import DEFAULT, Limits
from specpress.openapi.location import Location

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class Source:
    """A file's name and text, and the limits it is read under; offsets count characters."""

    file: str
    text: str = field(repr=False)
    limits: Limits = DEFAULT

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def problem(self, offset: int, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic for the fault at an offset."""
        return Diagnostic(Location(self.file, *self.position(offset), text=self.text), message, hint)

    def error(self, offset: int, message: str, hint: str = "") -> Diagnostics:
        """The same, ready to be raised."""
        return Diagnostics([self.problem(offset, message, hint)])


def read_source(path: Path, limits: Limits = DEFAULT) -> Source:
    """Read and decode a file; `Diagnostics` if that is not possible."""
    return decode(str(path), _read_bytes(path, limits), limits)


def read_stdin(name: str, limits: Limits = DEFAULT) -> Source:
    """The document on standard input."""
    try:
        content = sys.stdin.buffer.read(limits.max_bytes + 1)
    except OSError as error:
        message = f"standard input cannot be read: {(error.strerror or str(error)).lower()}"
        raise Diagnostics([Diagnostic(Location(name, 1, 1), message)]) from None
    return decode(name, _within(content, name, limits), limits)


def decode(file: str, content: bytes, limits: Limits = DEFAULT) -> Source:
    """The text of a file's content."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        raise Source(file, content.decode("utf-8", errors="replace")).error(
            len(before),
            f"byte 0x{content[error.start]:02x} is not valid UTF-8",
            "save the document as UTF-8",
        ) from None
    source = Source(file, text.removeprefix("\ufeff"), limits)
    forbidden = _FORBIDDEN.search(source.text)
    if forbidden:
        raise source.error(
            forbidden.start(),
            f"control character U+{ord(forbidden.group()):04X} is not allowed in a document",
            'remove it, or write it as an escape such as "\\u0000" inside double quotes',
        )
    return source


def _read_bytes(path: Path, limits: Limits) -> bytes:
    def refused(message: str, hint: str = "") -> Diagnostics:
        return Diagnostics([Diagnostic(Location(str(path), 1, 1), message, hint)])

    try:
        if path.is_dir():
            raise refused("this is a folder, not a document", "name the OpenAPI file inside it")
        with path.open("rb") as file:
            content = file.read(limits.max_bytes + 1)
    except FileNotFoundError:
        raise refused("there is no such file", "check the path; it is relative to the current folder") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise refused(f"the file cannot be read: {reason.lower()}") from None
    return _within(content, str(path), limits)


def _within(content: bytes, file: str, limits: Limits) -> bytes:
    if len(content) > limits.max_bytes:
        message = f"the file is larger than {limits.max_bytes} bytes"
        raise Diagnostics([Diagnostic(Location(file, 1, 1), message, "raise the limit with --max-bytes")])
    return content
