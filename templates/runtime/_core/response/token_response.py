"""Reads the response of a token endpoint."""

from __future__ import annotations

import msgspec

from ..errors import ResponseDecodeError
from ..models.json_values import object_in
from .http_response import HTTPResponse
from .status_error import status_error

_UNKNOWN_LIFETIME = 300.0


def read_token(response: HTTPResponse) -> tuple[str, float]:
    """The access token and its lifetime in seconds.

    Raises APIStatusError for an error status, ResponseDecodeError if there is no token.
    """
    if not 200 <= response.status_code < 300:
        raise status_error(response)
    try:
        found = object_in(msgspec.json.decode(response.content)) or {}
    except (ValueError, RecursionError):
        found = {}
    token, lifetime = found.get("access_token"), found.get("expires_in")
    if not isinstance(token, str) or not token:
        raise ResponseDecodeError(f"{response.url}: the token endpoint gave no access_token.", response=response)
    try:
        return token, float(lifetime) if lifetime is not None else _UNKNOWN_LIFETIME
    except (TypeError, ValueError):
        return token, _UNKNOWN_LIFETIME
