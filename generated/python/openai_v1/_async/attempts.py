# Generated from openapi.yaml by specpress. Do not edit.
"""Sends a call: its attempts, the waits between them, and the response."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final, NamedTuple

from .._core.credentials.authentication import HeldSecret, forget_tokens
from .._core.credentials.credential import Secret
from .._core.errors import APIConnectionError, APIError
from .._core.http_request import HTTPRequest
from .._core.network.retry import delay_after
from .._core.observability.log import log_failure, log_request, log_response, log_retry
from .._core.operation.descriptors import Events, ExpectedContent, Lines, chosen_content
from .._core.options.request_options import Retry
from .._core.request.request import Call, Request, finish
from .._core.response.http_response import HTTPResponse
from .._core.response.status_error import status_error
from .._core.url import URL
from .channel import Channel
from .deadline_response import AsyncDeadlineResponse, deadline_error
from .secrets import current_secrets
from .token import with_tokens
from .transport import AsyncIncomingResponse

_LARGEST_ERROR: Final = 1024 * 1024


class Tried(NamedTuple):
    """A first attempt that did not give the result: when it began on the monotonic clock, and what came.

    `is_logged`: whether there are records of the call.
    """

    request: Request
    start: float
    is_logged: bool
    outcome: AsyncIncomingResponse | APIError

    def incoming(self) -> AsyncIncomingResponse:
        """The response that came. Raises the error that came instead."""
        if isinstance(self.outcome, APIError):
            raise self.outcome
        return self.outcome


async def send(
    channel: Channel, call: Call, held: Mapping[str, HeldSecret], *, read: bool, tried: Tried | None = None
) -> tuple[AsyncIncomingResponse, HTTPResponse, ExpectedContent]:
    """Send a call until an attempt succeeds. With `read`, the body is read, unless it is a stream.

    What was `tried` already counts as the first attempt. Raises APIError if the last attempt fails.
    """
    clock, plan = channel.clock, call.plan
    start = clock.monotonic() if tried is None else tried.start
    deadline_at = None if call.deadline is None else start + call.deadline
    whole = read and not isinstance(call.case.content, (Events, Lines))
    has_alternatives = bool(plan.operation.alternatives)
    attempt = cost = 0
    while True:
        if tried is None:
            fixed = plan.secrets
            secrets = await _current_secrets(channel, call, held, deadline_at) if fixed is None else fixed
            request = finish(call, secrets, deadline_at, whole=whole)
            is_logged = log_request(request, attempt)
        else:
            request, is_logged = tried.request, tried.is_logged
        failure: APIError
        content = b""
        try:
            incoming = await _send_by(channel, deadline_at, request) if tried is None else tried.incoming()
            expected = _expected_content(call, incoming) if has_alternatives else call.case.content
            succeeded = 200 <= incoming.status_code < 300
            if not succeeded:
                content = await incoming.read(_LARGEST_ERROR)
            elif read and not isinstance(expected, (Events, Lines)):
                content = await incoming.read()
        except APIError as error:
            failure = _without_keys(error, request)
            failure.request = failure.request or HTTPRequest(request.method, URL(request.shown_url))
        else:
            response = HTTPResponse(
                status_code=incoming.status_code,
                headers=incoming.headers,
                content=content,
                method=request.method,
                url=URL(request.shown_url),
                elapsed=clock.monotonic() - start,
                retries_taken=attempt,
                redactor=request.redactor,
            )
            if succeeded:
                if channel.retry_quota.is_used:
                    channel.retry_quota.give_back(cost)
                if is_logged:
                    log_response(response)
                return incoming, response, expected
            # Tracebacks may show the locals of this frame, which must not contain a key that the server sent back.
            content, response = b"", response.without_keys()
            failure = _refusal(response, call, held)
        delay, cost = _retry_after(failure, attempt, request, call, channel=channel, elapsed=clock.monotonic() - start)
        await clock.sleep(delay)
        tried = None
        attempt += 1


async def _current_secrets(
    channel: Channel, call: Call, held: Mapping[str, HeldSecret], deadline_at: float | None
) -> dict[str, Secret]:
    ask = partial(_send_by, channel, deadline_at)
    return await current_secrets(call.plan.credentials, await with_tokens(call, held, ask))


def _refusal(response: HTTPResponse, call: Call, held: Mapping[str, HeldSecret]) -> APIError:
    """The error for a status that is none of success."""
    if response.status_code == 401:
        forget_tokens(held)
    return status_error(response, call.operation.error_content(response.status_code, response.content_type))


def _retry_after(
    failure: APIError, attempt: int, request: Request, call: Call, *, channel: Channel, elapsed: float
) -> tuple[float, int]:
    """The delay before the next attempt, and its cost of the retry quota. Raises the failure if there is none."""
    delay = delay_after(
        failure,
        attempt,
        max_retries=call.max_retries if request.rewindable else 0,
        repeatable=call.draft.repeatable,
        rules=call.plan.retry,
        remaining=None if call.deadline is None else call.deadline - elapsed,
        random=channel.clock.random,
        now=channel.clock.now,
    )
    cost = None if delay is None else channel.retry_quota.take(failure)
    if delay is None or cost is None:
        log_failure(request.method, request.shown_url, failure, elapsed)
        raise failure
    retry = Retry(
        attempt=attempt + 1,
        delay=delay,
        error=failure,
        method=request.method,
        url=request.shown_url,
        request_id=failure.request_id,
    )
    log_retry(retry)
    if call.on_retry is not None:
        call.on_retry(retry)
    return delay, cost


async def _send_by(channel: Channel, deadline_at: float | None, request: Request) -> AsyncIncomingResponse:
    if deadline_at is None:
        return await channel.send(request)
    clock = channel.clock
    left = deadline_at - clock.monotonic()
    if left <= 0:
        raise deadline_error(request)
    cut = request.within(left)
    try:
        incoming = await clock.within(left, lambda: channel.send(cut))
    except (TimeoutError, APIConnectionError) as error:
        if isinstance(error, APIConnectionError) and clock.monotonic() < deadline_at:
            raise
        raise deadline_error(request) from error
    return AsyncDeadlineResponse(incoming, request, clock, deadline_at)


def _expected_content(call: Call, incoming: AsyncIncomingResponse) -> ExpectedContent:
    """The documented content of a response, chosen by its status and media type."""
    content_type = incoming.headers.get("content-type", "").partition(";")[0].strip().lower()
    return chosen_content(call.case, call.operation.alternatives, incoming.status_code, content_type)


def _without_keys(error: APIError, request: Request) -> APIError:
    """Remove keys from an error. Libraries quote headers that they refuse; such causes are dropped."""
    redactor = request.redactor
    causes = (error.message, str(error.__cause__ or ""), str(error.__context__ or ""))
    if any(redactor.text(text) != text for text in causes):
        error.message = redactor.text(error.message)
        error.args = (error.message,)
        error.__cause__ = error.__context__ = None
    return error
