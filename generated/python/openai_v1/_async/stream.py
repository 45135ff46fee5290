# Generated from openapi.yaml by specpress. Do not edit.
"""Streams of typed events."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Generic, Self, TypeVar

from .._core.errors import APIConnectionError, APIError, APITimeoutError
from .._core.events import EventDecoder
from .._core.response import HTTPResponse
from .transport import AsyncReply

E = TypeVar("E")


class AsyncStream(Generic[E]):
    """Events as the server sends them; iterate over it, best inside `with`, which closes the connection at the end.

    Raises APIError for an error that the server sends inside the stream, and IncompleteStreamError where the stream
    breaks off.
    """

    def __init__(self, reply: AsyncReply, response: HTTPResponse, decoder: EventDecoder) -> None:
        self.response = response
        self._reply = reply
        self._decoder = decoder
        self._chunks = reply.chunks()
        self._pending: deque[E] = deque()
        self._failure: APIError | None = None
        self._ended = False

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        while not self._pending:
            if self._ended:
                failure, self._failure = self._failure, None
                if failure is not None:
                    raise failure
                raise StopAsyncIteration
            await self._advance()
        return self._pending.popleft()

    async def _advance(self) -> None:
        """Read one piece; a failure waits until the events before it are taken."""
        try:
            chunk = await self._read()
            self._pending.extend(
                self._decoder.finish() if chunk is None else self._decoder.feed(chunk)
            )
            self._ended = chunk is None or self._decoder.ended
        except BaseException:
            self._ended = True
            await self.close()
            raise
        if self._decoder.failure is not None:
            self._failure, self._ended = self._decoder.failure, True
        if self._ended:
            await self._reply.close()

    async def _read(self) -> bytes | None:
        try:
            return await anext(self._chunks, None)
        except APITimeoutError:
            raise
        except APIConnectionError as error:
            raise self._decoder.broken_off(error) from error

    @property
    def request_id(self) -> str | None:
        """What the server calls this request, for its support."""
        return self.response.request_id

    async def close(self) -> None:
        """Give the connection back; the stream ends here."""
        self._ended = True
        self._pending.clear()
        await self._reply.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.response.method} {self.response.url}>"
