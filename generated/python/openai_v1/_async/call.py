# Generated from openapi.yaml by specpress. Do not edit.
"""Performs a call, from its arguments to its result.

The first call imports this module and all that calls need: msgspec, the streams, the log. Making a client must stay
fast, so no module that is needed for that may import this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from .._core.credentials.authentication import challenge_problem
from .._core.errors import APIConnectionError, InvalidArgumentError
from .._core.operation.descriptors import Events, Lines, Operation
from .._core.options.config import ClientConfig
from .._core.options.omit import Omit, omit
from .._core.options.request_options import Mode, RequestOptions
from .._core.request.fast_path import fast_call
from .._core.request.request import prepare
from .._core.response.api_response import APIResponse
from .._core.response.results import parse
from .attempts import send
from .channel import Channel
from .stream import open_stream
from .streamed_response import AsyncStreamedResponse


async def perform(
    config: ClientConfig,
    channel: Channel,
    mode: Mode,
    operation: Operation[Any],  # Any: the result depends on the operation and the mode, and the body is any value
    *,
    path: Mapping[str, object] | None,
    query: Mapping[str, object] | None,
    header: Mapping[str, object] | None,
    cookie: Mapping[str, object] | None,
    body: Any,
    content_type: str | Omit,
    options: RequestOptions,
) -> Any:
    """Send a call and return its result in the form that `mode` asks for."""
    call = None
    if body.__class__ is dict and content_type is omit and not (options or query or header or cookie):
        call = fast_call(config, operation, path, body)
    if call is None:
        call = prepare(
            config,
            operation,
            path=path,
            query=query,
            header=header,
            cookie=cookie,
            body=body,
            content_type=content_type,
            options=options,
        )
    if channel.closed:
        raise APIConnectionError("The client is closed.", retryable=False)
    challenge = call.plan.challenge
    if challenge is not None and not channel.has_users_client:
        raise InvalidArgumentError(challenge_problem(challenge))
    read = mode is not Mode.STREAMED
    span = None
    if config.tracing is None:
        incoming, response, expected = await send(channel, call, config.secrets, read=read)
    else:
        from .tracing import send_traced

        incoming, response, expected, span = await send_traced(
            config.tracing, channel, call, config.secrets, body=body, read=read
        )
    strict = config.strict
    if isinstance(expected, (Events, Lines)):
        errors = operation.error_types
        if mode is Mode.STREAMED:
            opened = partial(open_stream, incoming, response, expected, errors=errors, strict=strict, span=span)
            return AsyncStreamedResponse(incoming, response, stream=opened)
        stream = open_stream(incoming, response, expected, errors=errors, strict=strict, span=span)
        return APIResponse(response, lambda: stream) if mode is Mode.RAW else stream
    if mode is Mode.STREAMED:
        return AsyncStreamedResponse(incoming, response, parse=partial(parse, expected, strict=strict))
    if mode is Mode.RAW:
        return APIResponse(response, lambda: parse(expected, response, strict=strict))
    return parse(expected, response, strict=strict)
