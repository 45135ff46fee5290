# Generated from openapi.yaml by specpress. Do not edit.
"""Turns responses with an error status into exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from ..errors import APIError, APIStatusError, error_fields, status_error_class
from ..operation.descriptors import Json, Text
from .decode import decode_json
from .error_body import LONGEST_PAGE, error_details
from .error_message import error_text
from .http_response import HTTPResponse, path_hint

_LONGEST_NAME: Final = 80
"""The most characters of a type or code that the message repeats."""
_ADVICE: Final = {
    400: "Correct the arguments of the call.",
    401: "Check the credentials and the base URL.",
    403: "These credentials do not allow it.",
    404: "Check the name or id.",
    408: "Try again later.",
    409: "Look at what changed meanwhile, then try again.",
    413: "Send less.",
    422: "Correct the arguments of the call.",
    429: "Wait, or check the quota.",
}


def status_error(response: HTTPResponse, documented: Json | Text | None = None) -> APIStatusError:
    """The exception for a response with an error status; `documented` is the content that the document gives it."""
    body = response.text[:LONGEST_PAGE] or None if isinstance(documented, Text) else _plain(response)
    data = _typed(response, documented)
    details = error_details(body)
    text = error_text(body) or _location(response)
    # An error as documented comes from the API itself, so that the base URL is right.
    hint = path_hint(response.url) if response.status_code in (404, 405) and data is None else ""
    failed = "The server failed. Try again later." if response.status_code >= 500 else ""
    advice = hint or _ADVICE.get(response.status_code) or failed
    parts = [f"Error code: {response.status_code}", f"- {text}" if text else f"- {advice}" if advice else ""]
    if text and advice:
        parts.append(f"({advice})")
    fields = error_fields(details)
    named = _named(fields, text)
    if response.request_id:
        named.append(f"request id {response.request_id}")
    if named:
        parts.append(f"[{', '.join(named)}]")
    return status_error_class(response.status_code)(
        " ".join(part for part in parts if part), response=response, body=details or body, data=data, **fields
    )


def _named(fields: Mapping[str, str | None], text: str) -> list[str]:
    """The type and code of an error that its text does not have: programs look for them in the message too."""
    found = ((name, fields[name] or "") for name in ("type", "code"))
    return [f"{name} {value}" for name, value in found if 0 < len(value) <= _LONGEST_NAME and value not in text]


def _plain(response: HTTPResponse) -> object:
    """The body as JSON values, or as text where it is none."""
    try:
        body: object = msgspec.json.decode(response.content)
    except (ValueError, RecursionError):
        # No JSON, or a number or nesting beyond the limits of msgspec.
        return response.text[:LONGEST_PAGE] or None
    return body


def _typed(response: HTTPResponse, documented: Json | Text | None) -> object:
    if documented is None or not response.content:
        return None
    if isinstance(documented, Text):
        return response.text
    try:
        found: object = decode_json(response.content, documented.type, response)
    except APIError:
        return None
    return found


def _location(response: HTTPResponse) -> str:
    target = response.headers.get("location", "")
    return f"the server points to {target[:200]!r}, which is not followed" if target else ""
