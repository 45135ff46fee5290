# Generated from openapi.yaml by specpress. Do not edit.
"""Reads the data of an event: as JSON, or as the text that it is."""

from __future__ import annotations

import types
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, cast, get_args, get_origin
from uuid import UUID

import msgspec

from ..errors import ResponseDecodeError
from ..models.json_values import REFUSED, object_in
from ..models.match_score import declared_fields
from ..models.model import Model, extra_type
from ..response.http_response import HTTPResponse, decode_plain

_TEXTS: Final = (str, bytes, datetime, date, time, timedelta, Decimal, UUID)
"""The types whose JSON form is a string."""


class Data:
    """How the data of events is read into plain JSON values of one type.

    Data of a type that JSON writes as a string is the string itself, unless `quoted` says that it is JSON all the same.
    """

    __slots__ = ("_quoted", "is_json", "is_text", "type")

    def __init__(self, type_: Any, *, quoted: bool = False) -> None:  # Any: a type given as a value
        self.type = type_
        self.is_text = _is_text(type_)
        self.is_json = _is_json(type_)
        self._quoted = quoted

    def value(self, data: bytes, response: HTTPResponse) -> Any:  # Any: a JSON value
        """The plain value. Raises ResponseDecodeError if it must be JSON, and is not."""
        if self.is_text and not (self.is_json or self._quoted):
            return data.decode("utf-8", errors="replace")
        try:
            value = decode_plain(data, response)
        except ResponseDecodeError:
            if not self.is_text:
                raise
            return data.decode("utf-8", errors="replace")
        is_meant = not self.is_text or _accepts(self.type, value) or (self._quoted and isinstance(value, str))
        return value if is_meant else data.decode("utf-8", errors="replace")

    def of_field(self, value: str | int) -> Any:  # Any: a JSON value
        """The value of another field of an event, which is a text on the wire, as a value of the type."""
        if self.is_text:
            return str(value)
        try:
            return msgspec.json.decode(str(value))
        except REFUSED:
            return value

    @property
    def constants(self) -> frozenset[object]:
        """The only values that the type has; empty if it has any others."""
        variants = variants_of(self.type)
        every = all(map(_fixed, variants))
        return frozenset(value for one in variants for value in _fixed(one)) if every else frozenset()

    def fits(self, value: object) -> bool:
        """Whether a value is plainly meant for the type."""
        if object_in(value) is not None:
            return fits(self.type, value)
        return (isinstance(value, str) and self.is_text) or _accepts(self.type, value)


@cache
def variants_of(type_: Any) -> tuple[Any, ...]:  # Any, twice: types given as values
    """The variants of a union, null not among them; otherwise the type alone."""
    if get_origin(type_) is Annotated:
        return variants_of(get_args(type_)[0])
    if get_origin(type_) in (Union, types.UnionType):
        return tuple(inner for one in get_args(type_) if one is not types.NoneType for inner in variants_of(one))
    return (type_,)


def fits(type_: Any, value: object) -> bool:
    """Whether an object has what some model of the type requires, and any of its fields."""
    found = object_in(value)
    return found is not None and any(_has_fields(one, found) for one in variants_of(type_))


def _has_fields(type_: Any, found: dict[str, Any]) -> bool:
    if not (isinstance(type_, type) and issubclass(type_, Model)):
        return _is_any(type_) or (get_origin(type_) or type_) is dict
    fields = declared_fields(type_)
    if any(field.required and field.wire_name not in found for field in fields):
        return False
    return not found or extra_type(type_) is not None or any(field.wire_name in found for field in fields)


def _is_any(type_: Any) -> bool:
    return type_ is Any or type_ is object


def _is_text(type_: Any) -> bool:
    return any(
        _is_any(one) or one in _TEXTS or any(isinstance(value, str) for value in _fixed(one))
        for one in variants_of(type_)
    )


def _is_json(type_: Any) -> bool:
    return any(
        one not in _TEXTS and (not _fixed(one) or any(not isinstance(value, str) for value in _fixed(one)))
        for one in variants_of(type_)
    )


def _accepts(type_: Any, value: object) -> bool:
    """Whether some variant that is no text has values of this kind."""
    kind = dict if isinstance(value, dict) else list if isinstance(value, list) else type(value)
    return any(
        _is_any(one)
        or value in _fixed(one)
        or (get_origin(one) or one) is kind
        or (one is float and kind is int)
        or (kind is dict and isinstance(one, type) and issubclass(one, Model))
        for one in variants_of(type_)
        if one not in _TEXTS
    )


def _fixed(type_: Any) -> tuple[object, ...]:
    return cast("tuple[object, ...]", get_args(type_)) if get_origin(type_) is Literal else ()
