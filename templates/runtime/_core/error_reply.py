"""Error replies → exceptions, whatever shape the server gives them."""

from __future__ import annotations

from typing import Any

import msgspec

from .errors import APIError, APIStatusError, error_fields, status_error_class
from .response import HTTPResponse

_LONGEST = 1_000

_ADVICE = {
    401: "Check the credentials and the base URL.",
    403: "These credentials do not allow it.",
    404: "Check the name or id, and that the base URL has its whole path (such as /v1).",
    429: "Wait, or check the quota.",
}


def status_error(response: HTTPResponse) -> APIStatusError:
    """The exception for a reply with an error status."""
    try:
        body: Any = msgspec.json.decode(response.content)  # Any: a JSON value
    except (ValueError, RecursionError):
        body = response.text[:_LONGEST] or None
    details = _details(body)
    text = _message(body) or _location(response)
    advice = _ADVICE.get(response.status_code) or ("The server failed." if response.status_code >= 500 else "")
    parts = [f"Error code: {response.status_code}", f"- {text}" if text else f"- {advice}" if advice else ""]
    if text and advice:
        parts.append(f"({advice})")
    if response.request_id:
        parts.append(f"[request id {response.request_id}]")
    return status_error_class(response.status_code)(
        " ".join(part for part in parts if part),
        response=response,
        body=body["error"] if isinstance(body, dict) and isinstance(body.get("error"), dict) else body,
        **error_fields(details),
    )


def event_error(value: object, response: HTTPResponse) -> APIError:
    """The exception for an error that comes inside a stream."""
    body: Any = value  # Any: a JSON value
    details = _details(body)
    return APIError(
        _message(body) or "The server reports an error inside the stream.",
        response=response,
        body=details or body,
        **error_fields(details),
    )


def is_error(value: object) -> bool:
    """Whether a JSON value is an error object in one of the usual shapes."""
    if not isinstance(value, dict):
        return False
    found: dict[str, Any] = value
    return bool(found.get("error")) or found.get("object") == "error"


def _details(body: Any) -> dict[str, Any]:
    """The object that holds code, type and param."""
    if not isinstance(body, dict):
        return {}
    inner = body.get("error")
    return inner if isinstance(inner, dict) else body


def _message(body: Any) -> str:
    """The text of an error: `error.message`, `error`, `message`, `detail`, `title`, or the plain text itself."""
    if isinstance(body, str):
        return "the server sent a web page" if body.lstrip()[:1] == "<" else body.strip()[:_LONGEST]
    if isinstance(body, list):
        return "; ".join(filter(None, map(_message, body)))[:_LONGEST]
    if not isinstance(body, dict):
        return ""
    for key in ("error", "message", "detail", "msg", "title", "errors"):
        found = _message(body.get(key))
        if found:
            return found
    return ""


def _location(response: HTTPResponse) -> str:
    target = response.headers.get("location", "")
    return f"the server points to {target[:200]!r}, which is not followed" if target else ""
