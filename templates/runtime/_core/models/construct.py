"""Makes models of plain values that a program gives, as constructors and `model_validate` take them."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, cast, get_args, get_origin

import msgspec

from ..errors import InvalidArgumentError
from .json_values import list_in, object_in
from .match_score import best_first, is_plain
from .metaclass import build_model, field_types
from .model import Model, extra_type
from .recursive import Recursive
from .unknown_fields import keep_extra


def construct(cls: type[Model], values: Mapping[str, Any], *, checked: bool = False) -> Any:
    """A model of members by attribute or wire name; members that the document does not know become `extra`.

    Raises TypeError if a required field is missing. `checked`: raises InvalidArgumentError for values of another kind.
    """
    names = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))
    field_type = field_types(cls)
    fields: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for given, value in values.items():
        name = given if given in field_type else names.get(given)
        if name is not None:
            fields[name] = _converted(value, field_type[name], given, checked=checked)
        else:
            extra[given] = _converted(value, extra_type(cls) or Any, given, checked=checked)
    model = build_model(cls, **fields)
    if extra:
        keep_extra(model, extra)
    return model


def refuse_misspelled(cls: type[Model], values: Mapping[str, Any]) -> None:
    """Raise TypeError for an unknown member whose name is nearly that of a field that is not given."""
    from difflib import get_close_matches  # loaded only where there are unknown members

    known = {*cls.__struct_fields__, *cls.__struct_encode_fields__}
    for name in values.keys() - known:
        close = get_close_matches(name, known.difference(values), n=1, cutoff=0.9)
        if close:
            raise TypeError(f"{cls.__name__}() got an unexpected keyword argument {name!r}. Did you mean {close[0]!r}?")


def validated(cls: type[Model], value: object) -> Any:
    """A model of a mapping, or the model itself.

    Raises InvalidArgumentError, which is a ValueError, for anything else.
    """
    if isinstance(value, cls):
        return value
    if isinstance(value, Model):
        value = value.to_dict()
    if not isinstance(value, Mapping):
        raise InvalidArgumentError(f"A {cls.__name__} is made of a mapping, not of {type(value).__name__}.")
    try:
        return construct(cls, cast("Mapping[str, Any]", value), checked=True)
    except TypeError as error:
        raise InvalidArgumentError(f"{cls.__name__}: {error}.") from None


def _converted(value: Any, type_: Any, name: str, *, checked: bool) -> Any:  # Any: a type given as a value
    """The value with the models that the type says in place of its dicts; null is kept, as in a response."""
    if value is None or isinstance(value, Model):
        return value
    origin = get_origin(type_)
    if origin is Annotated:
        return _converted(value, get_args(type_)[0], name, checked=checked)
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return _converted(value, _form(type_), name, checked=checked)
    if origin is Union or origin is types.UnionType:
        return _variant(value, get_args(type_), name, checked=checked)
    found, items = object_in(value), list_in(value)
    if found is not None and isinstance(type_, type) and issubclass(type_, Model):
        return construct(type_, found, checked=checked)
    if found is not None and origin is dict:
        return {key: _converted(one, get_args(type_)[1], key, checked=checked) for key, one in found.items()}
    if items is not None and origin is list:
        made = [_converted(one, get_args(type_)[0], name, checked=checked) for one in items]
        return value if all(one is item for one, item in zip(made, items, strict=True)) else made
    if checked and not _is_of_kind(value, type_):
        raise InvalidArgumentError(f"The field {name!r} has a value of another kind: {type(value).__name__}.")
    return value


def _variant(value: Any, variants: tuple[Any, ...], name: str, *, checked: bool) -> Any:
    """The value as the variant of a union that fits it best."""
    inner = tuple(one for one in variants if one is not types.NoneType)
    problem: Exception | None = None
    for variant in best_first(inner, value):
        try:
            return _converted(value, variant, name, checked=checked)
        except (InvalidArgumentError, TypeError) as error:
            problem = problem or error
    if problem is None or not checked:
        return value
    raise problem


def _is_model(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, Model)


def _form(type_: Any) -> Any:  # Any, twice: as above
    return type_.form()


def _is_of_kind(value: object, type_: Any) -> bool:
    """Whether a value has the kind of a type, of which literals and dates are not looked at closer."""
    is_structure = get_origin(type_) in (list, dict) or _is_model(type_)
    if is_structure or not is_plain(type_):
        return not is_structure
    try:
        msgspec.convert(value, type_)
    except (msgspec.ValidationError, RecursionError, OverflowError, UnicodeError):
        return False
    return True
