# Generated from openapi.yaml by specpress. Do not edit.
"""Turns a whole response into the result of the method."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec

from ..models.json_values import REFUSED
from ..operation.descriptors import Binary, Events, ExpectedContent, Json, Lines, Text
from ..operation.media_types import is_json
from .binary import BinaryResponse
from .decode import decoder_of
from .http_response import HTTPResponse


def _text(response: HTTPResponse) -> str:
    """A text; a server may send it as a string of JSON, also against the media type of the document."""
    if is_json(response.content_type) and response.content.lstrip()[:1] == b'"':
        with suppress(*REFUSED):
            return msgspec.json.decode(response.content, type=str)
    return response.text


def _holds_json(response: HTTPResponse) -> bool:
    """Whether content that may be anything is JSON. A web page is taken for it, so that its error names the cause."""
    media_type = response.content_type
    if not response.content.strip():
        return False
    return not media_type or is_json(media_type) or "html" in media_type


def _is_text_alone(response: HTTPResponse) -> bool:
    """Whether a response is text and no JSON: NestJS documents a function that returns a string as a string of JSON."""
    if not response.content_type.startswith("text/") or is_json(response.content_type):
        return False
    return response.content.lstrip()[:1] not in (b'"', b"<", b"")


def _undescribed(response: HTTPResponse) -> str | bytes | None:
    """The content of a response that is not JSON, where the document does not say what it is.

    Frameworks write JSON of any kind for a function that returns a response of its own, such as a file.
    """
    if not response.content.strip():
        return None
    media_type = response.content_type
    is_text = media_type.startswith("text/") or "xml" in media_type
    return response.text if is_text else response.content


def parse(
    expected: ExpectedContent, response: HTTPResponse, *, strict: bool = False
) -> Any:  # Any: what the operation says
    """Decode a response as the operation expects it. Raises ResponseDecodeError if it cannot be decoded."""
    match expected:
        case Json(type=type_, media_type=media_type):
            decoder = decoder_of(type_)
            if decoder.is_open and (media_type == "*/*" or not strict) and not _holds_json(response):
                return _undescribed(response)
            if decoder.is_text and not strict and _is_text_alone(response):
                return response.text
            return decoder.decode(response.content, response, strict=strict)
        case Text():
            return _text(response)
        case Binary():
            return BinaryResponse(response)
        case Events() | Lines():
            raise TypeError("a stream is not parsed as a whole")
        case _:
            return None
