"""Connections to one server, kept alive between requests."""

from __future__ import annotations

import time
from collections import deque
from typing import Final

import httpcore2

from .semaphore import AsyncSemaphore
from .trailing_data import has_trailing_data

MOST_CONNECTIONS: Final = 1000
IDLE_SECONDS: Final = 30.0


class AsyncPool:
    """A pool of httpcore2's connections.

    httpcore2's own pool is slower: it checks every connection for every request.
    """

    def __init__(self, origin: httpcore2.Origin, factory: httpcore2.AsyncConnectionPool) -> None:
        self._origin = origin
        self._factory = factory
        self._semaphore = AsyncSemaphore(MOST_CONNECTIONS)
        self._idle: deque[tuple[httpcore2.AsyncConnectionInterface, float]] = deque()
        self._closed = False

    async def take(self, seconds: float | None) -> tuple[httpcore2.AsyncConnectionInterface, bool]:
        """Take a connection for one request, and tell whether it was used before.

        Raises httpcore2.PoolTimeout if none is free after so many seconds.
        """
        if not await self._semaphore.acquire(seconds):
            raise httpcore2.PoolTimeout("all connections are in use")
        try:
            connection = await self._kept()
            return connection or self._factory.create_connection(self._origin), connection is not None
        except BaseException:
            self._semaphore.release()
            raise

    def create(self) -> httpcore2.AsyncConnectionInterface:
        """A new connection instead of one that the server had closed."""
        return self._factory.create_connection(self._origin)

    async def give_back(self, connection: httpcore2.AsyncConnectionInterface) -> None:
        """Return a connection; it is kept if its response was read to the end."""
        self._semaphore.release()
        if connection.is_closed():
            return
        if connection.is_idle() and not self._closed and not has_trailing_data(connection):
            self._idle.append((connection, time.monotonic() + IDLE_SECONDS))
        else:
            await connection.aclose()

    def forget(self) -> None:
        """Free the place of a connection that will not be given back."""
        self._semaphore.release()

    async def _kept(self) -> httpcore2.AsyncConnectionInterface | None:
        """The idle connection that was used last, because the server is least likely to have closed it."""
        if not self._idle:
            return None
        now = time.monotonic()
        await self._close_expired(now)
        while True:
            try:
                connection, expiry = self._idle.pop()
            except IndexError:
                return None
            if now < expiry and not connection.has_expired():
                return connection
            await connection.aclose()

    async def _close_expired(self, now: float) -> None:
        while True:
            try:
                if self._idle[0][1] > now:
                    return
                connection, expiry = self._idle.popleft()
            except IndexError:
                return
            if expiry > now:
                # Another thread took the expired connection.
                self._idle.appendleft((connection, expiry))
                return
            await connection.aclose()

    async def close(self) -> None:
        """Close the idle connections now, and those in use when they are given back."""
        self._closed = True
        while True:
            try:
                connection, _ = self._idle.popleft()
            except IndexError:
                return
            await connection.aclose()
