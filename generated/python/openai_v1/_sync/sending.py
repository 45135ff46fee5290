# Generated from openapi.yaml by specpress. Do not edit.
"""The way of a call over the wire: its tries, the waits between them, and the reply."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final, Protocol

from .._core.authentication import HeldSecret, forget_tokens
from .._core.error_reply import status_error
from .._core.errors import APIConnectionError, APIError
from .._core.log import log_failure, log_reply, log_request, log_retry
from .._core.operation import Events, ExpectedReply, Lines, chosen_reply
from .._core.redaction import Redactor
from .._core.request import Call, Request, finish
from .._core.response import HTTPResponse
from .._core.retry import Retry, delay_after
from .deadline import DeadlineReply, deadline_error
from .secrets import current_secrets
from .sender import Sender
from .token import with_tokens
from .transport import Reply

_MOST_OF_AN_ERROR: Final = 1024 * 1024


class Connected(Protocol):
    """Whatever sends requests."""

    def send(self, request: Request) -> Reply: ...


class Tries:
    """The tries of one call."""

    def __init__(self, sender: Sender) -> None:
        self.clock = sender.clock
        self.quota = sender.quota

    def send(
        self, call: Call, held: Mapping[str, HeldSecret], connection: Connected, *, read: bool
    ) -> tuple[Reply, HTTPResponse]:
        """Send a request until it succeeds or no other try is allowed; the reply is open unless it is to be read."""
        clock = self.clock
        start = clock.monotonic()
        limit = None if call.deadline is None else start + call.deadline
        whole = read and not isinstance(call.case.reply, (Events, Lines))
        attempt = cost = 0
        while True:
            secrets = call.plan.secrets
            if secrets is None:
                ask = connection.send if limit is None else partial(self._send_by, limit, connection)
                known = with_tokens(call, held, ask)
                secrets = current_secrets(call.plan.credentials, known)
            request = finish(call, secrets, limit, whole=whole)
            log_request(request, attempt)
            failure: APIError
            try:
                reply, content = self._try(connection, request, call, read=read)
            except APIError as error:
                failure = _without_keys(error, request)
            else:
                response = _response(request, reply, content, clock.monotonic() - start, attempt)
                if 200 <= reply.status_code < 300:
                    self.quota.give_back(cost)
                    log_reply(response)
                    return reply, response
                # Not even the locals of this frame may show a key that the server sent back.
                content, response = b"", response.without_keys()
                failure = status_error(response, call.operation.error_type(reply.status_code))
                if reply.status_code == 401:
                    forget_tokens(held)
            remaining = None if limit is None else limit - clock.monotonic()
            delay = delay_after(
                failure,
                attempt,
                max_retries=call.max_retries if request.repeatable else 0,
                remaining=remaining,
                random=clock.random,
                now=clock.now,
            )
            taken = None if delay is None else self.quota.take(failure)
            if delay is None or taken is None:
                log_failure(request.method, request.shown_url, failure, clock.monotonic() - start)
                raise failure
            attempt, cost = attempt + 1, taken
            retry = Retry(
                attempt=attempt,
                delay=delay,
                error=failure,
                method=request.method,
                url=request.shown_url,
                request_id=failure.request_id,
            )
            log_retry(retry)
            if call.on_retry is not None:
                call.on_retry(retry)
            clock.sleep(delay)

    def _try(self, connection: Connected, request: Request, call: Call, *, read: bool) -> tuple[Reply, bytes]:
        """One try: the reply, and its body as far as it is to be read."""
        limit = request.deadline
        if limit is None:
            reply = connection.send(request)
        else:
            reply = self._send_by(limit, connection, request)
        if not 200 <= reply.status_code < 300:
            return reply, reply.read(_MOST_OF_AN_ERROR)
        whole = read and not isinstance(expected_reply(call, reply), (Events, Lines))
        return reply, reply.read() if whole else b""

    def _send_by(self, limit: float, connection: Connected, request: Request) -> Reply:
        left = limit - self.clock.monotonic()
        if left <= 0:
            raise deadline_error(request)
        cut = request.within(left)
        try:
            reply = self.clock.within(left, lambda: connection.send(cut))
        except (TimeoutError, APIConnectionError) as error:
            if isinstance(error, APIConnectionError) and self.clock.monotonic() < limit:
                raise
            raise deadline_error(request) from error
        return DeadlineReply(reply, request, self.clock, limit)


def expected_reply(call: Call, reply: Reply) -> ExpectedReply:
    """What the document says about a reply that has begun to come."""
    if not call.operation.alternatives:
        return call.case.reply
    content_type = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    return chosen_reply(call.case, call.operation.alternatives, reply.status_code, content_type)


def _response(request: Request, reply: Reply, content: bytes, elapsed: float, attempt: int) -> HTTPResponse:
    return HTTPResponse(
        status_code=reply.status_code,
        headers=reply.headers,
        content=content,
        method=request.method,
        url=request.shown_url,
        elapsed=elapsed,
        retries_taken=attempt,
        redactor=Redactor(request.secrets),
    )


def _without_keys(error: APIError, request: Request) -> APIError:
    """The error; one that shows a key, as libraries do with headers they refuse, is replaced, its cause forgotten."""
    redactor = Redactor(request.secrets)
    causes = (error.message, str(error.__cause__ or ""), str(error.__context__ or ""))
    if any(redactor.text(text) != text for text in causes):
        error.message = redactor.text(error.message)
        error.args = (error.message,)
        error.__cause__ = error.__context__ = None
    return error
