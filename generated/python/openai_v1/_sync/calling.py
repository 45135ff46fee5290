# Generated from openapi.yaml by specpress. Do not edit.
"""A call from its arguments to its result.

Imported by the first call, and with it all that calls need: msgspec, the streams, the log. A client that was only made
has loaded none of it, so nothing that makes a client may import this.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from .._core.config import Config
from .._core.errors import APIConnectionError
from .._core.mode import Mode
from .._core.omit import Omit
from .._core.operation import Events, Lines, Operation
from .._core.options import RequestOptions
from .._core.request import prepare
from .._core.response import APIResponse
from .._core.results import parse
from .connection import Connection
from .response import StreamedResponse
from .sender import Sender
from .sending import Tries, expected_reply
from .stream import open_stream


def perform(
    config: Config,
    connection: Connection,
    sender: Sender,
    mode: Mode,
    operation: Operation[Any],  # Any, twice: what the operation gives, or what the mode makes of it
    *,
    path: Mapping[str, object] | None,
    query: Mapping[str, object] | None,
    header: Mapping[str, object] | None,
    cookie: Mapping[str, object] | None,
    body: object,
    content_type: str | Omit,
    options: RequestOptions,
) -> Any:
    """Send a call and give what its mode asks for."""
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
    if connection.closed:
        raise APIConnectionError("The client is closed.", retryable=False)
    tries, read = Tries(sender), mode is not Mode.STREAMED
    span = None
    if config.tracing is None:
        reply, response = tries.send(call, config.secrets, connection, read=read)
    else:
        from .tracing import send_traced

        reply, response, span = send_traced(
            config.tracing, tries, call, config.secrets, connection, body=body, read=read
        )
    expected = expected_reply(call, reply)
    strict = config.strict
    if isinstance(expected, (Events, Lines)):
        if mode is Mode.STREAMED:
            opened = partial(open_stream, reply, response, expected, strict=strict, span=span)
            return StreamedResponse(reply, response, stream=opened)
        stream = open_stream(reply, response, expected, strict=strict, span=span)
        return APIResponse(response, lambda: stream) if mode is Mode.RAW else stream
    if mode is Mode.STREAMED:
        return StreamedResponse(reply, response, parse=partial(parse, expected, strict=strict))
    if mode is Mode.RAW:
        return APIResponse(response, lambda: parse(expected, response, strict=strict))
    return parse(expected, response, strict=strict)
