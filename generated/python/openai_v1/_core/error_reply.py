# Generated from openapi.yaml by specpress. Do not edit.
"""Error replies → exceptions, whatever shape the server gives them."""

from __future__ import annotations

from typing import Any

import msgspec

from .decode import decode_json, path_hint
from .errors import APIError, APIStatusError, error_fields, status_error_class
from .json_values import list_in, object_in
from .response import HTTPResponse

_LONGEST = 1_000
_LONGEST_PAGE = 20_000

_MESSAGE_KEYS = ("error", "message", "detail", "msg", "title", "errors")
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
    """The exception for a reply with an error status; `documented` is what the document says about its body."""
    body: object
    try:
        body = msgspec.json.decode(response.content)
    except (ValueError, RecursionError):
        # Also what is no JSON for msgspec alone: a number or a nesting beyond its limits.
        body = response.text[:_LONGEST_PAGE] or None
    details = _details(body)
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


def event_error(body: object, response: HTTPResponse) -> APIError:
    """The exception for an error that comes inside a stream."""
    details = _details(body)
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


def _details(body: object) -> dict[str, Any]:  # Any: JSON values
    """The object that holds code, type and param."""
    found = object_in(body) or {}
    return object_in(found.get("error")) or found


def message_of(body: object, depth: int = 4) -> str:
    """The text of an error: `error.message`, `error`, `message`, `detail`, `title`, or the plain text itself."""
    if isinstance(body, str):
        return _page_text(body) if body.lstrip()[:1] == "<" else " ".join(body.split())[:_LONGEST]
    if not body or not depth:
        return ""
    if (items := list_in(body)) is not None:
        return "; ".join(filter(None, (message_of(item, depth - 1) for item in items)))[:_LONGEST]
    found = object_in(body) or {}
    messages = (message_of(found.get(key), depth - 1) for key in _MESSAGE_KEYS)
    return next(filter(None, messages), "")


def _location(response: HTTPResponse) -> str:
    target = response.headers.get("location", "")
    return f"the server points to {target[:200]!r}, which is not followed" if target else ""


def _page_text(page: str) -> str:
    """What a web page says, in short."""
    import html  # both for this rare case only
    import re

    page = re.sub(r"(?is)<(script|style)\b.*?(</\1>|$)|<!--.*?(-->|$)", " ", page[:_LONGEST_PAGE])
    title = re.search(r"(?is)<title[^>]*>(.*?)</title>", page)
    text = " ".join(html.unescape(re.sub(r"(?s)<[^>]*>?", " ", title[1] if title else page)).split())
    return f"the server sent a web page: {text[:200]}" if text else "the server sent a web page"
