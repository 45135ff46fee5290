# Generated from openapi.yaml by specpress. Do not edit.
"""Reports to the caller how much of a body was sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ..options.request_options import ProgressCallback
from .body import Content
from .files import slices


class CountedContent:
    """A body that counts the bytes taken from it, from 0 each time it is sent."""

    def __init__(self, content: Content, on_progress: ProgressCallback) -> None:
        self._content = content
        self._on_progress = on_progress
        self.length = len(content) if isinstance(content, bytes) else content.length
        self.repeatable = isinstance(content, bytes) or content.repeatable

    def pieces(self) -> Iterator[bytes]:
        """The chunks of the body."""
        content, sent = self._content, 0
        for piece in slices(content) if isinstance(content, bytes) else content.pieces():
            yield piece
            # The transport asks for the next chunk when it has sent this one.
            sent += len(piece)
            self._on_progress(sent, self.length)

    async def apieces(self) -> AsyncIterator[bytes]:
        """The chunks of the body, for an async client."""
        content, sent = self._content, 0
        if isinstance(content, bytes):
            for piece in self.pieces():
                yield piece
            return
        async for piece in content.apieces():
            yield piece
            sent += len(piece)
            self._on_progress(sent, self.length)
