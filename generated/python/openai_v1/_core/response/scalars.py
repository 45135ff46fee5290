# Generated from openapi.yaml by specpress. Do not edit.
"""Builds values that have no parts: texts, numbers, durations, constants."""

from __future__ import annotations

import types
from datetime import timedelta
from typing import Any

import msgspec

from ..models.durations import duration_in, iso_duration_in
from ..models.json_values import bytes_in
from ..models.match_score import kind_of
from ..models.numbers import number_in
from ..models.packed_numbers import numbers_in
from .reading import Build, Mismatch, Place, Reading


def literal_builder(known: tuple[Any, ...]) -> Build:
    kinds: frozenset[type] = frozenset(map(type, known))

    def build_literal(value: Any, place: Place, reading: Reading) -> Any:
        if type(value) in kinds:
            if value in known:
                return value
            if not reading.strict:
                reading.defective = True
                return value
        raise Mismatch(place, f"one of {', '.join(map(repr, known))}", value)

    return build_literal


def scalar_builder(type_: Any) -> Build:
    expected = kind_of(None) if type_ is types.NoneType else kind_of(type_)

    def build_scalar(value: Any, place: Place, _reading: Reading) -> Any:
        if type_ is bytes and isinstance(value, str):
            found = bytes_in(value)
            if found is None:
                raise Mismatch(place, expected, value)
            return found
        try:
            return msgspec.convert(value, type_)
        except (msgspec.ValidationError, TypeError, OverflowError, RecursionError, UnicodeError):
            raise Mismatch(place, expected, value) from None

    return build_scalar


def packed_numbers_builder(plain: Build, form: str) -> Build:
    """Builds a list of numbers, also from Base64 text that holds them."""

    def build_packed(value: Any, place: Place, reading: Reading) -> Any:
        numbers = numbers_in(value, form) if isinstance(value, str) else None
        return plain(value, place, reading) if numbers is None else numbers

    return build_packed


def number_builder(type_: type[int | float], *, in_string: bool) -> Build:
    """Builds numbers, also from whole floats and from strings; `in_string`: the document allows those strings."""
    plain = scalar_builder(type_)

    def build_number(value: Any, place: Place, reading: Reading) -> Any:
        if type_ is int and isinstance(value, float) and value.is_integer():
            reading.defective = True
            return int(value)
        if isinstance(value, str) and (in_string or not reading.strict):
            found = number_in(value, type_)
            if found is not None:
                reading.defective = True
                return found
        return plain(value, place, reading)

    return build_number


def build_duration(value: Any, place: Place, reading: Reading) -> timedelta:
    """Builds durations, where nothing is strict also from texts that are not ISO 8601."""
    found = None
    if isinstance(value, str):
        found = iso_duration_in(value) if reading.strict else duration_in(value)
    if found is None:
        raise Mismatch(place, "a duration without months and years", value)
    reading.defective = True
    return found
