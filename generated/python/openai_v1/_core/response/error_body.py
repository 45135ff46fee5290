# Generated from openapi.yaml by specpress. Do not edit.
"""Bodies of errors, in the usual shapes: recognizes them, and makes exceptions of them.

This needs no decoder, so that decoders can use it.
"""

from __future__ import annotations

from typing import Any

from ..errors import APIError, error_fields
from ..models.json_values import object_in
from .error_message import message_of
from .http_response import HTTPResponse

LONGEST_PAGE = 20_000


def event_error(body: object, response: HTTPResponse) -> APIError:
    """The exception for an error that the server sent in a stream, or with a status of success."""
    details = error_details(body)
    return APIError(
        message_of(body) or "The server reports an error.",
        response=response,
        body=details or body,
        **error_fields(details),
    )


def is_error(value: object) -> bool:
    """Whether a JSON value is an error object in one of the usual shapes."""
    found = object_in(value) or {}
    return bool(found.get("error")) or found.get("object") == "error"


def error_details(body: object) -> dict[str, Any]:  # Any: JSON values
    """The object with the members `code`, `type` and `param`."""
    found = object_in(body) or {}
    return object_in(found.get("error")) or found
