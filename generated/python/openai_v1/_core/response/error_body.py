# Generated from openapi.yaml by specpress. Do not edit.
"""Bodies of errors, in the usual shapes: recognizes them, finds their message, makes exceptions of them.

This needs no decoder, so that decoders can use it.
"""

from __future__ import annotations

from typing import Any

from ..errors import APIError, error_fields
from ..models.json_values import list_in, object_in
from .http_response import HTTPResponse

_LONGEST = 1_000
LONGEST_PAGE = 20_000

_MESSAGE_KEYS = ("error", "message", "detail", "msg", "title", "errors")


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


def message_of(body: object, depth: int = 4) -> str:
    """The message in the body of an error.

    In `error.message`, `error`, `message`, `detail` or `title`, or the text itself.
    """
    if isinstance(body, str):
        return _page_text(body) if body.lstrip()[:1] == "<" else " ".join(body.split())[:_LONGEST]
    if not body or not depth:
        return ""
    if (items := list_in(body)) is not None:
        return "; ".join(filter(None, (message_of(item, depth - 1) for item in items)))[:_LONGEST]
    found = object_in(body) or {}
    messages = (message_of(found.get(key), depth - 1) for key in _MESSAGE_KEYS)
    return next(filter(None, messages), "")


def _page_text(page: str) -> str:
    """The title or the text of a web page, shortened."""
    import html  # both are loaded for this rare case only
    import re

    page = re.sub(r"(?is)<(script|style)\b.*?(</\1>|$)|<!--.*?(-->|$)", " ", page[:LONGEST_PAGE])
    title = re.search(r"(?is)<title[^>]*>(.*?)</title>", page)
    text = " ".join(html.unescape(re.sub(r"(?s)<[^>]*>?", " ", title[1] if title else page)).split())
    return f"the server sent a web page: {text[:200]}" if text else "the server sent a web page"
