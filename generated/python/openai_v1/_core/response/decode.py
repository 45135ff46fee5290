# Generated from openapi.yaml by specpress. Do not edit.
"""Content of a response → typed values."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import msgspec

from ..models.json_values import REFUSED, object_in
from ..models.match_score import members_of
from ..models.model import Model
from .error_body import event_error, is_error
from .http_response import HTTPResponse, decode_error, decode_plain
from .lenient import Mismatch, Reading, build
from .trim import attach, put_back, trimmer


class Decoder:
    """Decodes the responses of one type.

    A response that is as documented is read by msgspec alone; one with fields beyond the document by msgspec too, once they
    are set aside; any other field by field. Where the last response was not as documented, the next one of the same server
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


def with_request_id(value: Any, request_id: str | None) -> Any:  # Any, twice: see Decoder.decode
    """The value, which knows the request id if it can: a model can, a text or a list cannot."""
    if request_id is not None and isinstance(value, Model):
        vars(value)["_request_id"] = request_id
    return value
