# Generated from openapi.yaml by specpress. Do not edit.
"""Turns a whole response into the result of the method."""

from __future__ import annotations

from typing import Any

from ..operation.descriptors import Binary, Events, ExpectedContent, Json, Lines, Text
from .binary import BinaryResponse
from .decode import decode_json
from .http_response import HTTPResponse


def parse(
    expected: ExpectedContent, response: HTTPResponse, *, strict: bool = False
) -> Any:  # Any: what the operation says
    """Decode a response as the operation expects it. Raises ResponseDecodeError if it cannot be decoded."""
    match expected:
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
