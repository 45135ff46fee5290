# Generated from openapi.yaml by specpress. Do not edit.
"""Performs the calls that most programs make in one function, as long as all goes as usual.

It gives the same as `perform`, which handles any call. Each function of Python between a method and the HTTP library
takes time that a server's answer does not hide where many threads or tasks call at once.
"""

from __future__ import annotations

from typing import Any

from .._core.errors import APIError
from .._core.observability.log import log_request, log_response
from .._core.operation.descriptors import Json, Operation
from .._core.options.config import ClientConfig
from .._core.options.omit import omit
from .._core.options.request_options import Mode
from .._core.request.fast_path import json_call
from .._core.request.request import Request
from .._core.response.decode import UNUSUAL, decoder_of
from .._core.response.http_response import HTTPResponse
from .._core.response.results import parse
from .._core.url import URL
from .attempts import Tried, send
from .call import perform
from .channel import Channel
from .transport import AsyncIncomingResponse


async def perform_fields(
    config: ClientConfig,
    channel: Channel,
    mode: Mode,
    operation: Operation[Any],  # Any: the result depends on the operation and the mode
    fields: dict[str, Any],  # Any: arguments of any type
) -> Any:  # Any: as above
    """Send a call that has nothing but fields of its body, by wire name, and return its result."""
    found = request = decoder = None
    if mode is Mode.TYPED and config.tracing is None and config.deadline is None and not channel.closed:
        found = json_call(config, operation, fields)
        if found is not None and isinstance(found.case.content, Json):
            request, decoder = found.usual_request(config), decoder_of(found.case.content.type)
    if found is None or request is None or decoder is None:
        # The body of a call that is found already has what was read of iterators.
        return await _perform_any(config, channel, mode, operation, fields if found is None else found.body)
    start = channel.clock.monotonic()
    is_logged = log_request(request, 0)
    try:
        incoming = await channel.transport().send(request)
        content = await incoming.read() if 200 <= incoming.status_code < 300 else None
        if content is None:
            incoming = await channel.follow(request, incoming, start)
    except APIError as error:
        tried = Tried(request, start, is_logged, error)
    else:
        if content is not None:
            if channel.retry_quota.is_used:
                channel.retry_quota.give_back(0)
            value = UNUSUAL if is_logged or decoder.is_text else decoder.usual(content, incoming.headers)
            if value is UNUSUAL:
                response = _response(request, incoming, content, channel.clock.monotonic() - start)
                log_response(response)
                value = parse(found.case.content, response, strict=config.strict)
            return value
        tried = Tried(request, start, is_logged, incoming)
    call = found.call_of(request, config)
    _, response, expected = await send(channel, call, config.secrets, read=True, tried=tried)
    return parse(expected, response, strict=config.strict)


def _response(request: Request, incoming: AsyncIncomingResponse, content: bytes, elapsed: float) -> HTTPResponse:
    return HTTPResponse(
        status_code=incoming.status_code,
        headers=incoming.headers,
        content=content,
        method=request.method,
        url=URL(request.shown_url),
        elapsed=elapsed,
        redactor=request.redactor,
    )


async def _perform_any(
    config: ClientConfig,
    channel: Channel,
    mode: Mode,
    operation: Operation[Any],  # Any: as above
    fields: dict[str, Any],  # Any: as above
) -> Any:  # Any: as above
    return await perform(
        config,
        channel,
        mode,
        operation,
        path=None,
        query=None,
        header=None,
        cookie=None,
        body=fields,
        content_type=omit,
        options={},
    )
