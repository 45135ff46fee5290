"""Turns a whole response into the result of the method."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec

from ..models.json_values import REFUSED
from ..operation.descriptors import Binary, Events, ExpectedContent, Json, Lines, Text
from ..operation.media_types import is_json
from .binary import BinaryResponse
from .decode import decode_json
from .http_response import HTTPResponse


def _text(media_type: str, response: HTTPResponse) -> str:
    """A text; where the document leaves the media type open, a server may send it as a string of JSON."""
    if "*" in media_type and is_json(response.content_type) and response.content.lstrip()[:1] == b'"':
        with suppress(*REFUSED):
            return msgspec.json.decode(response.content, type=str)
    return response.text


def parse(
    expected: ExpectedContent, response: HTTPResponse, *, strict: bool = False
) -> Any:  # Any: what the operation says
    """Decode a response as the operation expects it. Raises ResponseDecodeError if it cannot be decoded."""
    match expected:
        case Json(type=type_):
            return decode_json(response.content, type_, response, strict=strict)
        case Text(media_type=media_type):
            return _text(media_type, response)
        case Binary():
            return BinaryResponse(response)
        case Events() | Lines():
            raise TypeError("a stream is not parsed as a whole")
        case _:
            return None
