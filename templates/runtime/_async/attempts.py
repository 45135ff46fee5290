"""Sends a call: its attempts, the waits between them, and the response."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from .._core.credentials.authentication import HeldSecret, forget_tokens
from .._core.credentials.redaction import Redactor
from .._core.errors import APIConnectionError, APIError
from .._core.network.retry import delay_after
from .._core.observability.log import log_failure, log_request, log_response, log_retry
from .._core.operation.descriptors import Events, ExpectedContent, Lines, chosen_content
from .._core.options.request_options import Retry
from .._core.request.request import Call, Request, finish
from .._core.response.http_response import HTTPResponse
from .._core.response.status_error import status_error
from .channel import Channel
from .deadline_response import AsyncDeadlineResponse, deadline_error
from .secrets import current_secrets
from .token import with_tokens
from .transport import AsyncIncomingResponse

_LARGEST_ERROR: Final = 1024 * 1024


class AsyncAttempts:
    """The attempts of one call."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._clock = channel.clock
        self._quota = channel.retry_quota

    async def send(
        self, call: Call, held: Mapping[str, HeldSecret], *, read: bool
    ) -> tuple[AsyncIncomingResponse, HTTPResponse]:
        """Send a call until an attempt succeeds. With `read`, the body is read, unless it is a stream.

        Raises APIError if the last attempt fails.
        """
        clock = self._clock
        start = clock.monotonic()
        deadline_at = None if call.deadline is None else start + call.deadline
        whole = read and not isinstance(call.case.content, (Events, Lines))
        attempt = cost = 0
        while True:
            secrets = call.plan.secrets
            if secrets is None:
                ask = self._channel.send if deadline_at is None else partial(self._send_by, deadline_at)
                known = await with_tokens(call, held, ask)
                secrets = await current_secrets(call.plan.credentials, known)
            request = finish(call, secrets, deadline_at, whole=whole)
            log_request(request, attempt)
            failure: APIError
            try:
                incoming, content = await self._try(request, call, read=read)
            except APIError as error:
                failure = _without_keys(error, request)
            else:
                response = _response(request, incoming, content, clock.monotonic() - start, attempt)
                if 200 <= incoming.status_code < 300:
                    self._quota.give_back(cost)
                    log_response(response)
                    return incoming, response
                # Tracebacks may show the locals of this frame, which must not contain a key that the server sent back.
                content, response = b"", response.without_keys()
                documented = call.operation.error_content(incoming.status_code, response.content_type)
                failure = status_error(response, documented)
                if incoming.status_code == 401:
                    forget_tokens(held)
            remaining = None if deadline_at is None else deadline_at - clock.monotonic()
            delay = delay_after(
                failure,
                attempt,
                max_retries=call.max_retries if request.rewindable else 0,
                repeatable=call.repeatable,
                rules=call.plan.retry,
                remaining=remaining,
                random=clock.random,
                now=clock.now,
            )
            taken = None if delay is None else self._quota.take(failure)
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
            await clock.sleep(delay)

    async def _try(self, request: Request, call: Call, *, read: bool) -> tuple[AsyncIncomingResponse, bytes]:
        """One attempt: the response, and its body if it is to be read."""
        deadline_at = request.deadline_at
        if deadline_at is None:
            incoming = await self._channel.send(request)
        else:
            incoming = await self._send_by(deadline_at, request)
        if not 200 <= incoming.status_code < 300:
            return incoming, await incoming.read(_LARGEST_ERROR)
        whole = read and not isinstance(expected_content(call, incoming), (Events, Lines))
        return incoming, await incoming.read() if whole else b""

    async def _send_by(self, deadline_at: float, request: Request) -> AsyncIncomingResponse:
        left = deadline_at - self._clock.monotonic()
        if left <= 0:
            raise deadline_error(request)
        cut = request.within(left)
        try:
            incoming = await self._clock.within(left, lambda: self._channel.send(cut))
        except (TimeoutError, APIConnectionError) as error:
            if isinstance(error, APIConnectionError) and self._clock.monotonic() < deadline_at:
                raise
            raise deadline_error(request) from error
        return AsyncDeadlineResponse(incoming, request, self._clock, deadline_at)


def expected_content(call: Call, incoming: AsyncIncomingResponse) -> ExpectedContent:
    """The documented content of a response, chosen by its status and media type."""
    if not call.operation.alternatives:
        return call.case.content
    content_type = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    return chosen_content(call.case, call.operation.alternatives, incoming.status_code, content_type)


def _response(
    request: Request, incoming: AsyncIncomingResponse, content: bytes, elapsed: float, attempt: int
) -> HTTPResponse:
    return HTTPResponse(
        status_code=incoming.status_code,
        headers=incoming.headers,
        content=content,
        method=request.method,
        url=request.shown_url,
        elapsed=elapsed,
        retries_taken=attempt,
        redactor=Redactor(request.secrets),
    )


def _without_keys(error: APIError, request: Request) -> APIError:
    """Remove keys from an error. Libraries quote headers that they refuse; such causes are dropped."""
    redactor = Redactor(request.secrets)
    causes = (error.message, str(error.__cause__ or ""), str(error.__context__ or ""))
    if any(redactor.text(text) != text for text in causes):
        error.message = redactor.text(error.message)
        error.args = (error.message,)
        error.__cause__ = error.__context__ = None
    return error
