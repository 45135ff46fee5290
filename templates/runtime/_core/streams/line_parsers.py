"""Parsers for responses that are no server-sent events: JSON lines, and a whole body instead of a stream."""

from __future__ import annotations

from typing import Final

from ..errors import IncompleteStreamError
from .sse import DEFAULT_LIMIT, MESSAGE

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
        head, *rest = chunk.split(b"\n")
        self._keep(head)
        if not rest:
            return []
        first = b"".join(self._partial)
        self._partial, self._size = [], 0
        self._keep(rest.pop())
        return [(MESSAGE, line) for line in (first, *rest)]

    def finish(self) -> list[tuple[str, bytes]]:
        """The last line, which needs no line end."""
        return [(MESSAGE, b"".join(self._partial))]

    def _keep(self, piece: bytes) -> None:
        self._partial.append(piece)
        self._size += len(piece)
        if self._size > self._limit:
            raise IncompleteStreamError(f"One event of the stream has more than {self._limit} bytes.")


class WholeParser(LineParser):
    """Makes one event of the whole body."""

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """No events: keeps the chunk until the end."""
        self._keep(chunk)
        return []

    def finish(self) -> list[tuple[str, bytes]]:
        """The body as one event. An empty body is an event too, which the decoder then refuses."""
        return [(BODY, b"".join(self._partial))]
