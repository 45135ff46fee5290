"""Parsers for responses that are no server-sent events: lines, JSON text sequences, and a whole body."""

from __future__ import annotations

from typing import Final

from ..errors import IncompleteStreamError
from .sse import DEFAULT_LIMIT, MESSAGE

RECORD_SEPARATOR: Final = b"\x1e"
BODY: Final = "body"
"""The name of an event that is a whole body."""


class LineParser:
    """Splits a stream into lines; each line is an event."""

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._partial: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """The lines that this chunk completes."""
        return [(MESSAGE, line) for line in self._completed(chunk.split(b"\n"))]

    def finish(self) -> list[tuple[str, bytes]]:
        """The last line, which needs no line end."""
        return [(MESSAGE, b"".join(self._partial))]

    def _completed(self, pieces: list[bytes]) -> list[bytes]:
        """The lines that the pieces of a chunk complete; the last piece is the beginning of the next line."""
        head, *rest = pieces
        self._keep(head)
        if not rest:
            return []
        first = b"".join(self._partial)
        self._partial, self._size = [], 0
        self._keep(rest.pop())
        return [first, *rest]

    def _keep(self, piece: bytes) -> None:
        self._partial.append(piece)
        self._size += len(piece)
        if self._size > self._limit:
            raise IncompleteStreamError(f"One event of the stream has more than {self._limit} bytes.")


class SequenceParser(LineParser):
    """Splits a JSON text sequence (RFC 7464): each text begins with a record separator and ends with a line end."""

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """The texts that this chunk completes."""
        return [(MESSAGE, _complete(text)) for text in self._completed(chunk.split(RECORD_SEPARATOR))]

    def finish(self) -> list[tuple[str, bytes]]:
        """The last text."""
        return [(MESSAGE, _complete(b"".join(self._partial)))]


def _complete(text: bytes) -> bytes:
    """A text of a sequence; one that may have been cut off is refused, as the RFC demands."""
    # Objects, lists and strings have an end of their own; of `12` and `12345` one may be the beginning of the other.
    if text[-1:].isalnum():
        shown = text[-20:].decode("utf-8", errors="replace")
        raise IncompleteStreamError(f"A value of the stream may be cut off: no line end follows {shown!r}.")
    return text


class WholeParser(LineParser):
    """Makes one event of the whole body."""

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """No events: keeps the chunk until the end."""
        self._keep(chunk)
        return []

    def finish(self) -> list[tuple[str, bytes]]:
        """The body as one event. An empty body is an event too, which the decoder then refuses."""
        return [(BODY, b"".join(self._partial))]
