"""Numbers whose JSON form is another than that of their Python type.

JSON has decimals as numbers or in strings, and a float would lose digits of either. So the type of a field says which
it is, and values go through here wherever msgspec alone would choose the wrong form.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, Union, cast, get_args, get_origin

import msgspec

from ..errors import InvalidArgumentError
from .encode import as_mapping, items_of
from .json_values import list_in, object_in
from .match_score import best_first, declared_fields
from .model import Model, extra_type
from .recursive import Recursive

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,4000}(\.0*)?")
_NUMBER: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|[+-]?Infinity")


class AsNumber:
    """Marks a decimal that is a JSON number; others are strings."""


class OrString:
    """Marks a number that the server may also write in a string."""


def number_in(text: str, type_: type[int | float]) -> int | float | None:
    """The number that a string holds; None if it holds none of this type."""
    if type_ is int:
        return int(text.partition(".")[0]) if _WHOLE.fullmatch(text) else None
    return float(text) if _NUMBER.fullmatch(text) else None


def with_numbers(value: object, type_: Any) -> object:  # Any: a type given as a value
    """A value to send, with the decimals that are JSON numbers written as such.

    Raises InvalidArgumentError for one that is not finite.
    """
    return _converted(value, type_, _SENT)


def with_decimals(value: Any, type_: Any) -> Any:  # Any, three times: JSON values in and out, a type
    """Plain JSON values that were decoded with decimals for floats: floats again, but where the type says decimal."""
    return _converted(value, type_, _RECEIVED)


@cache
def holds_decimals(type_: Any, *, sent: bool = False) -> bool:  # Any: as above
    """Whether there are decimals in a type; with `sent`, decimals that are JSON numbers."""
    seen: set[Any] = set()
    waiting = [type_]
    while waiting:
        one = waiting.pop()
        if one is Decimal and not sent:
            return True
        if get_origin(one) is Annotated and AsNumber in get_args(one):
            return True
        if one not in seen:
            seen.add(one)
            waiting += _inside(one)
    return False


def _inside(type_: Any) -> tuple[Any, ...]:
    if isinstance(type_, type) and issubclass(type_, Model):
        extra = extra_type(type_)
        return (*(field.type for field in declared_fields(type_)), *(() if extra is None else (extra,)))
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return (_form(type_),)
    origin = get_origin(type_)
    if origin is Annotated:
        return get_args(type_)[:1]
    return get_args(type_) if origin in (list, dict, tuple, Union, types.UnionType) else ()


def _form(type_: Any) -> Any:  # Any, twice: a recursive type, and its definition
    return type_.form()


class _Direction(NamedTuple):
    """One direction of a conversion: for decimals, and for other values; whether it concerns JSON numbers alone."""

    decimal: Callable[[Any], Any]
    other: Callable[[Any], Any]
    sent: bool


def _converted(value: Any, type_: Any, direction: _Direction) -> Any:  # Any: as above
    if not holds_decimals(type_, sent=direction.sent):
        return direction.other(value)
    origin = get_origin(type_)
    if type_ is Decimal or origin is Annotated:
        return direction.decimal(value)
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return _converted(value, _form(type_), direction)
    if origin is Union or origin is types.UnionType:
        return _converted(value, _variant(get_args(type_), value), direction)
    if isinstance(type_, type) and issubclass(type_, Model):
        fields = as_mapping(value)
        return direction.other(value) if fields is None else _of_model(fields, type_, direction)
    if origin is dict:
        members = as_mapping(value)
        item = get_args(type_)[1]
        if members is None:
            return direction.other(value)
        return {key: _converted(one, item, direction) for key, one in members.items()}
    items = items_of(value)
    if items is None:
        return direction.other(value)
    inner = get_args(type_)
    each = inner if origin is tuple and len(inner) == len(items) else inner[:1] * len(items)
    return [_converted(one, item, direction) for one, item in zip(items, each, strict=True)]


def _of_model(fields: Any, cls: type[Model], direction: _Direction) -> dict[str, Any]:  # Any: a mapping, JSON values
    known = {field.wire_name: field.type for field in declared_fields(cls)}
    extra = extra_type(cls)
    return {name: _converted(one, known.get(name, extra), direction) for name, one in fields.items()}


def _variant(variants: tuple[Any, ...], value: object) -> Any:  # Any, twice: types
    """The type that a value is meant for."""
    own = next((one for one in variants if one is type(value)), None)
    if own is not None:
        return own
    inner = tuple(one for one in variants if one is not types.NoneType)
    if value is None or len(inner) == 1:
        return inner[0]
    if isinstance(value, (Decimal, float)):
        exact = next((one for one in inner if one is Decimal or get_origin(one) is Annotated), None)
        if exact is not None:
            return exact
    mapping = as_mapping(value)
    plain = _rounded(items_of(value) or value if mapping is None else dict(mapping))
    return next(iter(best_first(inner, plain)), None)


def _written(value: object) -> object:
    """A decimal as a JSON number; a string is one that a model has been turned into."""
    number: object = value
    if isinstance(value, str):
        try:
            number = Decimal(value)
        except InvalidOperation:
            return value
    if not isinstance(number, Decimal):
        return value
    if not number.is_finite():
        raise InvalidArgumentError(f"{value} is no number that JSON can express.")
    return msgspec.Raw(str(number).encode())


def _same(value: object) -> object:
    return value


def _rounded(value: Any) -> Any:  # Any, twice: JSON values
    if isinstance(value, Decimal):
        return float(value)
    if (found := object_in(value)) is not None:
        return {key: _rounded(one) for key, one in found.items()}
    return value if (items := list_in(value)) is None else [_rounded(one) for one in items]


_SENT: Final = _Direction(_written, _same, sent=True)
_RECEIVED: Final = _Direction(cast("Callable[[Any], Any]", _same), _rounded, sent=False)
