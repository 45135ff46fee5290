"""Turns responses with an error status into exceptions."""

from __future__ import annotations

from typing import Any

import msgspec

from ..errors import APIError, APIStatusError, error_fields, status_error_class
from .decode import decode_json
from .error_body import LONGEST_PAGE, error_details, message_of
from .http_response import HTTPResponse, path_hint

_ADVICE = {
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


def status_error(response: HTTPResponse, documented: Any = None) -> APIStatusError:  # Any: a type given as a value
    """The exception for a response with an error status; `documented` is the documented type of its body."""
    body: object
    try:
        body = msgspec.json.decode(response.content)
    except (ValueError, RecursionError):
        # No JSON, or a number or nesting beyond the limits of msgspec.
        body = response.text[:LONGEST_PAGE] or None
    details = error_details(body)
    text = message_of(body) or _location(response)
    hint = path_hint(response.url) if response.status_code in (404, 405) else ""
    failed = "The server failed. Try again later." if response.status_code >= 500 else ""
    advice = hint or _ADVICE.get(response.status_code) or failed
    parts = [f"Error code: {response.status_code}", f"- {text}" if text else f"- {advice}" if advice else ""]
    if text and advice:
        parts.append(f"({advice})")
    if response.request_id:
        parts.append(f"[request id {response.request_id}]")
    return status_error_class(response.status_code)(
        " ".join(part for part in parts if part),
        response=response,
        body=details or body,
        data=_typed(response, documented),
        **error_fields(details),
    )


def _typed(response: HTTPResponse, documented: Any) -> object:  # Any: as above
    if documented is None or not response.content:
        return None
    try:
        found: object = decode_json(response.content, documented, response)
    except APIError:
        return None
    return found


def _location(response: HTTPResponse) -> str:
    target = response.headers.get("location", "")
    return f"the server points to {target[:200]!r}, which is not followed" if target else ""
