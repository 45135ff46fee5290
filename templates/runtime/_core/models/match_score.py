"""Match scores: which variant of a union a JSON value is meant for. The lowest score is the best match."""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, UNSET

from .json_values import list_in, object_in
from .metaclass import struct_fields
from .metadata import metadata_of
from .model import Model
from .recursive import Recursive

_KINDS: dict[Any, str] = {  # Any: a type, or another kind of annotation
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}
_UNFIT = 1_000_000
_WRONG_TAG = 1_000
_BASE, _WRONG_TAG_OF_BASE = 500, 100
"""A base model ranks below the variant with the matching tag, but above variants whose tag differs."""


def kind_of(value: object) -> str:
    """The name of a JSON value's type, or of a type, for messages."""
    if value is None:
        return "null"
    type_ = value if isinstance(value, type) else type(value)
    return _KINDS.get(type_, type_.__name__)


@cache
def is_plain(type_: Any) -> bool:
    """Whether the type contains no models, literals or dates, so that msgspec alone can convert to it."""
    if type_ in (str, int, float, bool, types.NoneType, Any, object):
        return True
    return get_origin(type_) in (list, dict, Union, types.UnionType) and all(map(is_plain, get_args(type_)))


def best_first(variants: tuple[Any, ...], value: Any) -> list[Any]:
    """The variants of a union that a value may be, the best match first; none if its tag is that of no variant."""
    found = object_in(value)
    tagged = [one for one in variants if isinstance(one, type) and issubclass(one, Model) and metadata_of(one).tags]
    if found is not None and tagged:
        variants = _by_tag(variants, tagged, found)
    return sorted(variants, key=lambda variant: _match_score(variant, value))


def _by_tag(variants: tuple[Any, ...], tagged: list[type[Model]], found: dict[str, Any]) -> tuple[Any, ...]:
    """The variants that the tag of an object names; without a tag, their base, or all of them if there is none."""
    matches = {one: _tag_matches(one, found) for one in tagged}
    if True in matches.values():
        return tuple(one for one in variants if matches.get(one) is True)
    # A base is declared after the variants that inherit from it.
    base = tuple(one for one in variants if _is_base(one))[-1:]
    others = tuple(one for one in variants if one not in matches and _may_be_object(one))
    return others or base if False in matches.values() else base or variants


def _is_base(variant: Any) -> bool:  # Any: as above
    return isinstance(variant, type) and issubclass(variant, Model) and metadata_of(variant).is_base


def _may_be_object(variant: Any) -> bool:  # Any: as above
    origin = get_origin(variant) or variant
    return origin in (dict, Any, object) or (isinstance(origin, type) and issubclass(origin, (Model, Recursive)))


def _tag_matches(cls: type[Model], found: dict[str, Any]) -> bool | None:
    """Whether the tag of an object is that of a variant; None if the object has none."""
    given = [(found[name], _values_of_tag(cls, name)) for name in metadata_of(cls).tags if name in found]
    return all(value in values for value, values in given) if given else None


@cache
def _values_of_tag(cls: type[Model], wire_name: str) -> tuple[Any, ...]:
    field = next(field for field in declared_fields(cls) if field.wire_name == wire_name)
    return (*(fixed_values(field.type) or ()), *metadata_of(cls).other_tags)


class DeclaredField(msgspec.Struct, frozen=True):
    """A field of a model as the document declares it."""

    wire_name: str
    type: Any
    required: bool


@cache
def declared_fields(cls: type[Model]) -> tuple[DeclaredField, ...]:
    """The fields of a model in the order of the document."""
    return tuple(
        DeclaredField(one.encode_name, one.type, one.default is NODEFAULT and one.default_factory is NODEFAULT)
        for one in struct_fields(cls)
    )


def _match_score(variant: Any, value: Any) -> int:
    """The score of a value for a type, one level deep.

    0 is a perfect match, a wrong tag adds most, an unknown field least.
    """
    origin = get_origin(variant)
    if origin is Annotated:
        return _match_score(get_args(variant)[0], value)
    if origin is Literal:
        return 0 if any(value == one and type(value) is type(one) for one in get_args(variant)) else 50
    if isinstance(variant, type) and issubclass(variant, Model):
        return _model_match_score(variant, value)
    container = _CONTAINERS.get(origin or variant)
    if container is not None:
        return container(get_args(variant), value)
    if origin is Union or origin is types.UnionType:
        return min(_match_score(one, value) for one in get_args(variant))
    if variant is Any or variant is object:
        return 500
    if variant in (int, float) and not isinstance(value, (int, float)):
        return 150  # the string of a date, for one, may look like a number
    if variant is float and type(value) is int:
        return 1
    return 0 if isinstance(variant, type) and type(value) is variant else 100


def _list_match_score(inner: tuple[Any, ...], value: Any) -> int:
    items = list_in(value)
    return _UNFIT if items is None else _match_score((inner or (Any,))[0], items[0]) if items else 0


def _tuple_match_score(inner: tuple[Any, ...], value: Any) -> int:
    items = list_in(value)
    if items is None:
        return _UNFIT
    if len(items) != len(inner):
        return _WRONG_TAG
    return max((_match_score(one, item) for one, item in zip(inner, items, strict=True)), default=0)


def _dict_match_score(inner: tuple[Any, ...], value: Any) -> int:
    found = object_in(value)
    if found is None:
        return _UNFIT
    first = next(iter(found.values()), None)
    # What the values are tells two kinds of dicts apart, but neither of them from a model.
    return 5 if first is None or len(inner) < 2 else 5 + min(_match_score(inner[1], first) // 50, 4)


_CONTAINERS: dict[Any, Callable[[tuple[Any, ...], Any], int]] = {  # Any: types and JSON values
    list: _list_match_score,
    tuple: _tuple_match_score,
    dict: _dict_match_score,
}


def _model_match_score(cls: type[Model], value: Any) -> int:
    found = object_in(value)
    if found is None:
        return _UNFIT
    fields = declared_fields(cls)
    known = {field.wire_name for field in fields}
    is_base = metadata_of(cls).is_base
    penalty = sum(1 for key in found if key not in known) + (_BASE if is_base else 0)
    for field in fields:
        raw = found.get(field.wire_name, UNSET)
        if raw is UNSET:
            penalty += 10 if field.required else 0
            continue
        fixed, kinds = fixed_values(field.type), _json_types(field.type)
        if fixed is not None and raw not in fixed:
            penalty += _WRONG_TAG_OF_BASE if is_base else _WRONG_TAG
        elif kinds is not None and type(raw) not in kinds:
            penalty += 5
    return penalty


@cache
def fixed_values(type_: Any) -> tuple[Any, ...] | None:
    """The only values that a field may have, None among them if it is nullable; None if it may have any."""
    if get_origin(type_) is Literal:
        return get_args(type_)
    if type_ is types.NoneType:
        return (None,)
    if get_origin(type_) in (Union, types.UnionType):
        inner = [fixed_values(one) for one in get_args(type_)]
        return None if None in inner else tuple(value for one in inner for value in one or ())
    return None


@cache
def _json_types(type_: Any) -> frozenset[type] | None:
    """The Python types that JSON values of a field may have; None if any type is allowed."""
    origin = get_origin(type_) or type_
    if origin in (Union, types.UnionType):
        inner = [_json_types(one) for one in get_args(type_)]
        return None if None in inner else frozenset[type]().union(*(one for one in inner if one is not None))
    if origin is Literal:
        return frozenset(type(cast("object", value)) for value in get_args(type_))
    if origin is float:
        return frozenset((float, int))
    if origin in _KINDS or origin is types.NoneType:
        return frozenset((origin,))
    if isinstance(origin, type) and issubclass(origin, Model):
        return frozenset((dict,))
    return None


@cache
def members_of(type_: Any) -> frozenset[str]:
    """The wire names of the fields of a model, or of all variants of a union."""
    if isinstance(type_, type) and issubclass(type_, Model):
        return frozenset(field.wire_name for field in declared_fields(type_))
    return frozenset[str]().union(*map(members_of, get_args(type_)))
