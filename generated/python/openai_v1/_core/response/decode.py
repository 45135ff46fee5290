# Generated from openapi.yaml by specpress. Do not edit.
"""Decodes the content of responses into typed values."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import cache
from typing import Any, Final

import msgspec

from ..headers import Headers
from ..models.json_values import REFUSED, object_in
from ..models.match_score import members_of
from ..models.metaclass import details_of
from ..models.model import Model
from ..models.numbers import holds_decimals, with_decimals
from .alternatives import alternative, json_decoder, read_form
from .error_body import event_error, is_error
from .http_response import HTTPResponse, decode_error, decode_plain
from .lenient import build
from .reading import Mismatch, Reading
from .trim import attach, put_back, trimmer

_convert: Final = msgspec.convert
UNUSUAL: Final = object()
"""No value: the content needs one of the slower ways."""


class Decoder:
    """Decodes the responses of one type.

    There are three ways, the fastest first: msgspec alone, for a response as documented; msgspec after the unknown
    fields are set aside; field by field, for anything else. After a response that needed a slower way, the next ones of
    the same type start with that way, because the same deviation is likely to come again. That costs speed only: each
    way gives the same.
    """

    __slots__ = (
        "_defective",
        "_form",
        "_trim",
        "decode_regular",
        "holds_decimals",
        "irregular",
        "is_open",
        "is_text",
        "type",
    )

    def __init__(self, type_: Any) -> None:  # Any: a type given as a value
        self.type = type_
        self.is_open = type_ in (Any, object)
        self.is_text = type_ in (str, str | None)
        self.holds_decimals = holds_decimals(type_)
        self.irregular = False
        self.decode_regular: Callable[[bytes], Any] | None = None
        self._form: Any = None
        with suppress(TypeError):  # a type that msgspec cannot express, such as an object or any value
            self.decode_regular, self._form = json_decoder(type_), read_form(type_)
        self._defective = False
        self._trim = None if self.decode_regular is None else trimmer(type_)

    def usual(self, content: bytes, headers: Headers) -> Any:  # Any: what the type says
        """What `decode` gives for content as documented; UNUSUAL for any other, and for a type of any value.

        It does not see the media type, by which a text that is no JSON is known.
        """
        if self.decode_regular is None or self.irregular:
            return UNUSUAL
        try:
            value = self.decode_regular(content)
        except REFUSED:  # the slower ways either read it or say what is wrong
            return UNUSUAL
        request_id = headers.request_id
        if request_id is not None and isinstance(value, Model):
            details_of(value)["_request_id"] = request_id
        return value

    def decode(self, content: bytes, response: HTTPResponse, *, strict: bool = False) -> Any:  # Any: what the type says
        """Decode content; a model gets the request id of the response.

        Raises ResponseDecodeError for content of another shape, APIError for an error that was sent as a success.
        """
        value = self.usual(content, response.headers)
        if value is not UNUSUAL:
            return value
        return self.from_plain(decode_exact(content, self.type, response), content, response, strict=strict)

    def trimmed(self, value: dict[str, Any]) -> Any:  # Any, twice: a JSON value, and what the type says
        """A value of plain JSON, which is modified, that has nothing unusual but unknown fields; None for any other."""
        if self._defective or self._trim is None or self.holds_decimals:
            return None
        mark = self._trim(value)
        if mark is None or not value:
            return None  # what is as documented is not slow, and what has nothing of it may be an error
        try:
            found = _convert(value, self._form, dec_hook=alternative)
        except REFUSED:
            return None
        attach(found, mark)
        return found

    def from_plain(
        self, value: Any, content: bytes, response: HTTPResponse, *, strict: bool = False, is_event: bool = False
    ) -> Any:
        """The same for plain JSON values, which are modified; fields that an event of a stream lacks read as None."""
        if not self._defective and self._trim is not None:
            mark = self._trim(value)
            try:
                found = _convert(value, self._form, dec_hook=alternative)
            except REFUSED:
                if mark is not None:
                    put_back(value, mark)
            else:
                if mark is not None:
                    attach(found, mark)
                self.irregular = mark is not None
                return with_request_id(found, response.request_id)
        self._check_for_error(value, response)
        reading = Reading(response, strict=strict, is_event=is_event)
        try:
            found = build(value, self.type, reading)
        except (Mismatch, RecursionError) as error:
            problem = str(error) if isinstance(error, Mismatch) else "it is nested too deeply"
            raise decode_error(f"The reply has another shape than promised: {problem}.", content, response) from None
        self._defective = reading.defective
        self.irregular = reading.defective or reading.has_extra
        return with_request_id(found, response.request_id)

    def _check_for_error(self, value: object, response: HTTPResponse) -> None:
        """Raise an error that the server sent with a status of success."""
        known = members_of(self.type)
        if known and is_error(value) and known.isdisjoint(object_in(value) or {}):
            raise event_error(value, response)


def decode_exact(content: bytes, type_: Any, response: HTTPResponse) -> Any:  # Any, twice: see Decoder.decode
    """Decode plain JSON values, with all digits of those that the type says are decimals."""
    if not holds_decimals(type_):
        return decode_plain(content, response)
    return with_decimals(decode_plain(content, response, Decimal), type_)


@cache
def decoder_of(type_: Any) -> Decoder:
    """The decoder of a type, shared by all clients of the process."""
    return Decoder(type_)


def decode_json(content: bytes, type_: Any, response: HTTPResponse, *, strict: bool = False) -> Any:
    """Decode content; with `strict`, any deviation from the type but unknown fields is a ResponseDecodeError."""
    return decoder_of(type_).decode(content, response, strict=strict)


def with_request_id(value: Any, request_id: str | None) -> Any:  # Any, twice: see Decoder.decode
    """Set the request id on a model; other values are returned as they are."""
    if request_id is not None and isinstance(value, Model):
        details_of(value)["_request_id"] = request_id
    return value
