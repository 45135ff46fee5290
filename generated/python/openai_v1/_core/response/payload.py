# Generated from openapi.yaml by specpress. Do not edit.
"""Decodes webhooks and callbacks, which the service sends to a server of the user."""

from __future__ import annotations

from typing import Any

from ..errors import InvalidArgumentError, ResponseDecodeError
from ..headers import Headers
from .decode import decode_json
from .http_response import HTTPResponse


def decode_payload(data: bytes | str, type_: Any, name: str) -> Any:  # Any, twice: a type, and a value of it
    """Decode the body of a request of the service. As in responses, unknown fields and enum values are kept.

    Raises InvalidArgumentError if the body is not JSON or has another shape.
    """
    content = data.encode() if isinstance(data, str) else bytes(data)
    if type_ is bytes:
        return content
    if type_ is str:
        return content.decode("utf-8", errors="replace")
    try:
        return decode_json(content, type_, HTTPResponse(status_code=200, headers=Headers()))
    except ResponseDecodeError as error:
        problem = error.message.partition(".")[0].replace("The reply", "the payload")
        raise InvalidArgumentError(f"{name}: {problem}.") from None
