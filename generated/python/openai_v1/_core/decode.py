# Generated from openapi.yaml by specpress. Do not edit.
"""Content of a reply → typed values."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import msgspec

from .._settings import BASE_URL
from .errors import ResponseDecodeError
from .fitness import members_of
from .json_values import object_in
from .lenient import Mismatch, Reading, build
from .model import Model
from .response import HTTPResponse
from .trim import attach, put_back, trimmer

_SNIPPET = 200

REFUSED = (msgspec.MsgspecError, RecursionError, UnicodeError, OverflowError)
"""What msgspec raises for content that it cannot decode."""


class Decoder:
    """Decodes the replies of one type.

    A reply that is as documented is read by msgspec alone; one with fields beyond the document by msgspec too, once they
    are set aside; any other field by field. Where the last reply was not as documented, the next one of the same server
    will hardly be, so that the attempts are spared.
    """

    __slots__ = ("_defective", "_trim", "decode_regular", "irregular", "type")

    def __init__(self, type_: Any) -> None:  # Any: a type given as a value
        self.type = type_
        self.irregular = False
        self.decode_regular: Callable[[bytes], Any] | None = None
        with suppress(TypeError):  # a type that msgspec refuses, such as two objects without a tag
            self.decode_regular = msgspec.json.Decoder(type_).decode
        self._defective = False
        self._trim = None if self.decode_regular is None else trimmer(type_)

    def decode(self, content: bytes, response: HTTPResponse, *, strict: bool = False) -> Any:  # Any: what the type says
        """A typed value; a model at the top knows the request id."""
        if self.decode_regular is not None and not self.irregular:
            try:
                return with_request_id(self.decode_regular(content), response.request_id)
            except REFUSED:
                pass  # the slow way below either mends it or says what is wrong
        return self.from_plain(decode_plain(content, response), content, response, strict=strict)

    def from_plain(self, value: Any, content: bytes, response: HTTPResponse, *, strict: bool = False) -> Any:
        """The same for content that is decoded into plain values already; they are used up."""
        if not self._defective and self._trim is not None:
            mark = self._trim(value)
            try:
                found = msgspec.convert(value, self.type)
            except REFUSED:
                if mark is not None:
                    put_back(value, mark)
            else:
                if mark is not None:
                    attach(found, mark)
                self.irregular = mark is not None
                return with_request_id(found, response.request_id)
        self._check_for_error(value, response)
        reading = Reading(response, strict=strict)
        try:
            found = build(value, self.type, reading)
        except (Mismatch, RecursionError) as error:
            problem = str(error) if isinstance(error, Mismatch) else "it is nested too deeply"
            raise decode_error(f"The reply has another shape than promised: {problem}.", content, response) from None
        self._defective = reading.defective
        self.irregular = reading.defective or reading.has_extra
        return with_request_id(found, response.request_id)

    def _check_for_error(self, value: object, response: HTTPResponse) -> None:
        """Raise what a server reports with a status that says success."""
        from .error_reply import event_error, is_error  # which decodes by this module

        known = members_of(self.type)
        if known and is_error(value) and known.isdisjoint(object_in(value) or {}):
            raise event_error(value, response)


@cache
def decoder_of(type_: Any) -> Decoder:
    """The one decoder of a type."""
    return Decoder(type_)


def decode_json(content: bytes, type_: Any, response: HTTPResponse, *, strict: bool = False) -> Any:
    """A typed value; `strict` makes an error of whatever is not as the type says, but for unknown fields."""
    return decoder_of(type_).decode(content, response, strict=strict)


def decode_plain(content: bytes, response: HTTPResponse) -> Any:  # Any: a JSON value
    """Plain JSON values; the standard library reads what msgspec refuses: NaN, lone surrogates."""
    try:
        return msgspec.json.decode(content)
    except REFUSED:
        pass
    try:
        return json.loads(content)
    except RecursionError:
        problem = "The reply is not JSON, or nested too deeply"
    except ValueError:
        problem = "The reply is empty" if not content.strip() else "The reply is not JSON"
    raise decode_error(f"{problem}.", content, response)


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
    hint = path_hint(response.url)
    if hint:
        parts.append(hint)
    elif "html" in response.content_type or snippet.lstrip()[:1] == "<":
        parts.append("This looks like a web page: does the base URL lead to the API?")
    return ResponseDecodeError(" ".join(parts), response=response, body=snippet)


def path_hint(url: str) -> str:
    """What to try where an address lacks the path that the document's own server has; else nothing."""
    path = urlsplit(BASE_URL or "").path.rstrip("/")
    if not path or not url or f"{path}/" in f"{urlsplit(url).path}/":
        return ""
    return f"The base URL may need {path} at its end."


def with_request_id(value: Any, request_id: str | None) -> Any:  # Any, twice: see Decoder.decode
    """The value, which knows the request id if it can: a model can, a text or a list cannot."""
    if request_id is not None and isinstance(value, Model):
        vars(value)["_request_id"] = request_id
    return value
