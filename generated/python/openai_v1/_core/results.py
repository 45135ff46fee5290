# Generated from openapi.yaml by specpress. Do not edit.
"""A whole reply → what the method returns."""

from __future__ import annotations

from typing import Any

from .binary import BinaryResponse
from .decode import decode_json
from .operation import Binary, Events, ExpectedReply, Json, Lines, Text
from .response import HTTPResponse


def parse(reply: ExpectedReply, response: HTTPResponse, *, strict: bool = False) -> Any:  # Any: what the operation says
    """The typed value of a reply that was read."""
    match reply:
        case Json(type=type_):
            return decode_json(response.content, type_, response, strict=strict)
        case Text():
            return response.text
        case Binary():
            return BinaryResponse(response)
        case Events() | Lines():
            raise TypeError("a stream is not parsed as a whole")
        case _:
            return None
