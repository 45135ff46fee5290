# Generated from openapi.yaml by specpress. Do not edit.
"""Content of a reply → typed values."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import msgspec

from .errors import ResponseDecodeError
from .lenient import Mismatch, build
from .model import Model
from .response import HTTPResponse

_SNIPPET = 200


@cache
def _decoder(type_: Any) -> msgspec.json.Decoder[Any] | None:  # Any: a type given as a value
    """Msgspec's decoder of a type; None for the types that msgspec refuses, such as two objects without a tag."""
    try:
        return msgspec.json.Decoder(type_)
    except TypeError:
        return None


def decode_json(
    content: bytes, type_: Any, response: HTTPResponse
) -> Any:  # Any: what `type_` says
    """A typed value; a model at the top knows the request id."""
    decoder = _decoder(type_)
    if decoder is not None:
        try:
            return _with_request_id(decoder.decode(content), response)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            pass  # the slow way below either mends it or says what is wrong
    value = decode_plain(content, response)
    try:
        return _with_request_id(build(value, type_, response), response)
    except (Mismatch, RecursionError) as error:
        raise decode_error(
            f"The reply has another shape than promised: {error}.", content, response
        ) from None


def decode_plain(content: bytes, response: HTTPResponse) -> Any:  # Any: a JSON value
    """Plain JSON values; the standard library reads what msgspec refuses: NaN, lone surrogates."""
    try:
        return msgspec.json.decode(content)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        pass
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        problem = "The reply is empty" if not content.strip() else "The reply is not JSON"
        raise decode_error(f"{problem}.", content, response) from None


def decode_error(problem: str, content: bytes, response: HTTPResponse) -> ResponseDecodeError:
    """An error that shows the reply, and what often lies behind it."""
    shown = content[: _SNIPPET * 4].decode("utf-8", errors="replace")
    snippet = shown[:_SNIPPET] + ("…" if len(shown) > _SNIPPET else "")
    parts = [
        problem,
        f"{response.method} {response.url}: status {response.status_code},",
        f"content type {response.content_type or 'not given'}, request id {response.request_id or 'not given'}.",
    ]
    if snippet.strip():
        parts.append(f"It begins: {snippet!r}.")
    if "html" in response.content_type or snippet.lstrip()[:1] == "<":
        parts.append(
            "This looks like a web page: does the base URL lead to the API, with its path (such as /v1)?"
        )
    return ResponseDecodeError(" ".join(parts), response=response, body=snippet)


def _with_request_id(value: Any, response: HTTPResponse) -> Any:  # Any, twice: see decode_json
    if isinstance(value, Model) and response.request_id is not None:
        vars(value)["_request_id"] = response.request_id
    return value
