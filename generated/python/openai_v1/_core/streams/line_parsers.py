# Generated from openapi.yaml by specpress. Do not edit.
"""Streams that are no server-sent events: one JSON text a line, and a whole body where a stream was asked for."""

from __future__ import annotations

from typing import Final

from ..errors import IncompleteStreamError
from .sse import DEFAULT_LIMIT, MESSAGE

BODY: Final = "body"
"""The name of the one event that is a whole body."""


class LineParser:
    """One JSON text a line."""

    def __init__(self, limit: int = DEFAULT_LIMIT) -> None:
        self._limit = limit
        self._partial: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """The lines that this piece completes."""
        head, *rest = chunk.split(b"\n")
        self._keep(head)
        if not rest:
            return []
        first = b"".join(self._partial)
        self._partial, self._size = [], 0
        self._keep(rest.pop())
        return [(MESSAGE, line) for line in (first, *rest)]

    def finish(self) -> list[tuple[str, bytes]]:
        """The last line, which needs no end."""
        return [(MESSAGE, b"".join(self._partial))]

    def _keep(self, piece: bytes) -> None:
        self._partial.append(piece)
        self._size += len(piece)
        if self._size > self._limit:
            raise IncompleteStreamError(f"One event of the stream has more than {self._limit} bytes.")


class WholeParser(LineParser):
    """The whole body as one event."""

    def feed(self, chunk: bytes) -> list[tuple[str, bytes]]:
        """Nothing yet."""
        self._keep(chunk)
        return []

    def finish(self) -> list[tuple[str, bytes]]:
        """The body; an empty one is an event too, so that it is refused."""
        return [(BODY, b"".join(self._partial))]
