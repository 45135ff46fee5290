# Generated from openapi.yaml by specpress. Do not edit.
"""The channel to the server: chooses the transport and follows redirects."""

from __future__ import annotations

import os
from _thread import allocate_lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from .._core.errors import APIConnectionError
from .._core.network.retry import RetryQuota
from .clock import AsyncClock
from .event_loop import current_event_loop, forget_closed, is_trio

if TYPE_CHECKING:
    from .._core.options.request_options import Timeout
    from .._core.options.transport_name import TransportName
    from .._core.request.request import Request
    from .transport import AsyncIncomingResponse, AsyncTransport

_SHORT: Final = 64 * 1024


class Channel:
    """The parts that a client shares with its copies by `with_options`: transports, clock and retry quota.

    A transport is opened by the first request, one for each event loop, and new ones in a forked process. `timeout` is
    that of most calls.
    """

    def __init__(
        self,
        http_client: object = None,
        transport: TransportName | None = None,
        *,
        timeout: Timeout,
        clock: AsyncClock,
        retry_quota: RetryQuota,
    ) -> None:
        self.clock = clock
        self.retry_quota = retry_quota
        self._wanted = transport
        self._timeout = timeout
        self._users: AsyncTransport | None = None
        self._opened: dict[object, AsyncTransport] = {}
        self._of_parent: list[object] = []
        self._process = os.getpid()
        self._lock = allocate_lock()
        self.closed = False
        if http_client is not None:
            from .transports.user_transport import AsyncUserTransport

            self._users = AsyncUserTransport(http_client)

    @property
    def has_users_client(self) -> bool:
        """Whether an HTTP client of the user sends the requests."""
        return self._users is not None

    def with_http_client(self, http_client: object) -> Channel:
        """A channel that sends with a client of the user, and shares the clock and the retry quota."""
        return Channel(http_client, timeout=self._timeout, clock=self.clock, retry_quota=self.retry_quota)

    async def send(self, request: Request) -> AsyncIncomingResponse:
        """Send a request and wait for the status and headers of its response; follow redirects that are allowed.

        Raises APIConnectionError if there is no response, APIStatusError for another redirect.
        """
        if self.closed:
            raise APIConnectionError("The client is closed.", retryable=False)
        start = 0.0 if request.total is None else monotonic()
        incoming = await self.transport().send(request)
        return await self.follow(request, incoming, start) if 300 <= incoming.status_code < 400 else incoming

    async def follow(self, request: Request, incoming: AsyncIncomingResponse, start: float) -> AsyncIncomingResponse:
        """Follow a response that may be a redirect; `start` is when its request was sent, on the monotonic clock.

        Raises as `send`.
        """
        from .._core.network.redirects import is_redirect, redirected  # loaded for redirects only
        from .deadline_response import deadline_error

        followed = 0
        while is_redirect(incoming.status_code, incoming.headers):
            await incoming.read(_SHORT)  # to its end, so that the connection can be used again
            request = redirected(request, incoming.status_code, incoming.headers, followed)
            if request.total is not None:
                left = request.total - (monotonic() - start)
                if left <= 0:
                    raise deadline_error(request)
                request = request.within(left)
                start = monotonic()
            followed += 1
            if self.closed:
                raise APIConnectionError("The client is closed.", retryable=False)
            incoming = await self.transport().send(request)
        return incoming

    def transport(self) -> AsyncTransport:
        """The transport of the running event loop; it is opened if there is none."""
        if self._users is not None:
            return self._users
        if self._process != os.getpid():
            self._leave_to_parent()
        loop = current_event_loop()
        found = self._opened.get(loop)
        if found is None:
            with self._lock:
                found = self._opened.get(loop) or self._open(loop)
        return found

    def _open(self, loop: object) -> AsyncTransport:
        forget_closed(self._opened)
        opened = None if self._wanted == "httpx2" else self._fast_transport(loop)
        if opened is None:
            from .transports.httpx2_transport import AsyncHttpx2Transport

            opened = AsyncHttpx2Transport()
        self._opened[loop] = opened
        return opened

    def _fast_transport(self, loop: object) -> AsyncTransport | None:
        """That of pyreqwest; None where it is not possible. Raises APIConnectionError if the user asks for it there."""
        from .._core.network.pyreqwest_support import pyreqwest_problem  # loads pyreqwest, which only its users need

        problem = pyreqwest_problem(in_trio=is_trio(loop))
        if problem is None:
            from .transports.pyreqwest_transport import AsyncPyreqwestTransport

            return AsyncPyreqwestTransport(self._timeout)
        if self._wanted == "pyreqwest":
            raise APIConnectionError(f"transport='pyreqwest' is not possible: {problem}.", retryable=False)
        return None

    def _leave_to_parent(self) -> None:
        """After a fork, keep the parent's transports unused: closing them here could disturb the parent."""
        self._lock = allocate_lock()
        self._of_parent += self._opened.values()
        self._opened = {}
        self._process = os.getpid()

    async def close(self) -> None:
        """Close all connections; may be called more than once."""
        self.closed = True
        if self._process != os.getpid():
            self._leave_to_parent()
        loop = current_event_loop()
        own = self._opened.pop(loop, None)
        forget_closed(self._opened)
        self._opened.clear()  # a transport of another event loop cannot be closed from here; it ends with that loop
        if own is not None:
            await own.close()
