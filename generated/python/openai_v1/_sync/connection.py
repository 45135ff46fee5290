# Generated from openapi.yaml by specpress. Do not edit.
"""The way to the server that a client and those made from it share: which transport, and what happens to redirects."""

from __future__ import annotations

import os
from _thread import allocate_lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from .._core.errors import APIConnectionError
from .._core.transports import TransportName, checked_transport, pyreqwest_problem
from .scope import current_scope, forget_ended, is_trio

if TYPE_CHECKING:
    from .._core.request import Request
    from .transport import Reply, Transport

_SHORT: Final = 64 * 1024


class Connection:
    """Opens a transport at the first request, one for each event loop, and new ones in a forked process."""

    def __init__(self, http_client: object = None, transport: TransportName | None = None) -> None:
        self._wanted = checked_transport(transport, http_client)
        self._users: Transport | None = None
        self._opened: dict[object, Transport] = {}
        self._abandoned: list[object] = []
        self._process = os.getpid()
        self._lock = allocate_lock()
        self.closed = False
        if http_client is not None:
            from .user_transport import UserTransport

            self._users = UserTransport(http_client)

    def send(self, request: Request) -> Reply:
        """Send a request and wait for the head of its reply; follow redirects as far as they are allowed."""
        followed = 0
        while True:
            if self.closed:
                raise APIConnectionError("The client is closed.", retryable=False)
            start = monotonic()
            reply = self._transport().send(request)
            if not 300 <= reply.status_code < 400:
                return reply
            from .._core.redirects import is_redirect, redirected  # rarely needed
            from .deadline import deadline_error

            if not is_redirect(reply.status_code, reply.headers):
                return reply
            reply.read(_SHORT)  # to its end, so that the connection can be used again
            request = redirected(request, reply.status_code, reply.headers, followed)
            if request.total is not None:
                left = request.total - (monotonic() - start)
                if left <= 0:
                    raise deadline_error(request)
                request = request.within(left)
            followed += 1

    def _transport(self) -> Transport:
        if self._users is not None:
            return self._users
        if self._process != os.getpid():
            self._leave_to_parent()
        scope = current_scope()
        found = self._opened.get(scope)
        if found is None:
            with self._lock:
                found = self._opened.get(scope) or self._open(scope)
        return found

    def _open(self, scope: object) -> Transport:
        forget_ended(self._opened)
        problem = pyreqwest_problem(in_trio=is_trio(scope))
        if problem is None and self._wanted != "httpx2":
            from .pyreqwest_transport import PyreqwestTransport

            opened: Transport = PyreqwestTransport()
        elif self._wanted == "pyreqwest":
            raise APIConnectionError(f"transport='pyreqwest' is not possible: {problem}.", retryable=False)
        else:
            from .httpx2_transport import Httpx2Transport

            opened = Httpx2Transport()
        self._opened[scope] = opened
        return opened

    def _leave_to_parent(self) -> None:
        """After a fork: the connections are the parent's; closing them here could disturb it."""
        self._lock = allocate_lock()
        self._abandoned += self._opened.values()
        self._opened = {}
        self._process = os.getpid()

    def close(self) -> None:
        """Close all connections; more than once is allowed."""
        self.closed = True
        if self._process != os.getpid():
            self._leave_to_parent()
        scope = current_scope()
        own = self._opened.pop(scope, None)
        forget_ended(self._opened)
        self._opened.clear()  # what another event loop has opened cannot be closed from here, and ends with that loop
        if own is not None:
            own.close()
