# Generated from openapi.yaml by specpress. Do not edit.
"""Builds models from replies that are not as the document says, losing nothing.

Only replies that msgspec's typed decoder refuses come here, and those whose types it cannot express (unions of objects
without a tag). Unknown fields are kept, unknown values of enums come through, whole numbers sent as floats become ints; a
field that is missing or of another kind becomes a defect, and reading it an error.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, UNSET

from .json_values import list_in, object_in
from .model import Defect, Irregular, Model, restore
from .response import HTTPResponse

Build: TypeAlias = Callable[[Any, str, HTTPResponse], Any]  # Any: a JSON value in, a typed one out

_KINDS: dict[Any, str] = {  # Any: a type, or another kind of annotation
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}
_UNFIT = 1_000_000


class Mismatch(Exception):
    """A value is of another kind than the document says."""

    def __init__(self, place: str, expected: str, value: object) -> None:
        self.place = place
        self.problem = f"expected {expected}, the reply has {_kind(value)}"
        super().__init__(f"{place}: {self.problem}")


class _Field(NamedTuple):
    name: str
    wire_name: str
    type: Any
    required: bool


def build(value: Any, type_: Any, response: HTTPResponse) -> Any:  # Any: see Build
    """A typed value from plain ones; Mismatch where the whole is of another kind."""
    return _builder(type_)(value, "$", response)


def _kind(value: object) -> str:
    return "null" if value is None else _KINDS.get(type(value), type(value).__name__)


@cache
def _fields(cls: type[Model]) -> tuple[_Field, ...]:
    return tuple(
        _Field(
            f.name, f.encode_name, f.type, f.default is NODEFAULT and f.default_factory is NODEFAULT
        )
        for f in msgspec.structs.fields(cls)
    )


@cache
def _builder(type_: Any) -> Build:
    origin = get_origin(type_)
    if origin is Annotated:
        return _builder(get_args(type_)[0])
    if type_ is Any or type_ is object:
        return _anything
    if isinstance(type_, type) and issubclass(type_, Model):
        return partial(_model, type_)
    if origin is Union or origin is types.UnionType:
        return partial(_union, get_args(type_))
    if origin is Literal:
        return partial(_literal, get_args(type_))
    if type_ is list or origin is list:
        return partial(_list, (get_args(type_) or (Any,))[0])
    if type_ is dict or origin is dict:
        return partial(_dict, (get_args(type_) or (str, Any))[1])
    return partial(_scalar, type_)


def _anything(value: Any, _place: str, _response: HTTPResponse) -> Any:
    return value


def _model(cls: type[Model], value: Any, place: str, response: HTTPResponse) -> Model:
    found = object_in(value)
    if found is None:
        raise Mismatch(place, "an object", value)
    values: dict[str, Any] = {}
    defects: dict[str, Defect] = {}
    fields = _fields(cls)
    for field in fields:
        where = f"{place}.{field.wire_name}"
        raw = found.get(field.wire_name, UNSET)
        if raw is UNSET:
            if field.required:
                defects[field.name] = _defect("the reply lacks this field", where, response, UNSET)
            continue
        try:
            values[field.name] = _builder(field.type)(raw, where, response)
        except Mismatch as mismatch:
            defects[field.name] = _defect(mismatch.problem, mismatch.place, response, raw)
    known = {field.wire_name for field in fields}
    extra = {key: item for key, item in found.items() if key not in known}
    details: dict[str, Any] = {}
    if defects:
        details["_defects"] = defects
    if extra:
        details["_extra"] = extra
    return restore(cls, values, details)


def _defect(problem: str, place: str, response: HTTPResponse, raw: Any) -> Defect:
    Irregular.seen = True
    return Defect(problem, place, response.status_code, response.request_id, raw)


def _list(item: Any, value: Any, place: str, response: HTTPResponse) -> list[Any]:
    items = list_in(value)
    if items is None:
        raise Mismatch(place, "a list", value)
    build_item = _builder(item)
    return [
        build_item(element, f"{place}[{index}]", response) for index, element in enumerate(items)
    ]


def _dict(item: Any, value: Any, place: str, response: HTTPResponse) -> dict[str, Any]:
    found = object_in(value)
    if found is None:
        raise Mismatch(place, "an object", value)
    build_item = _builder(item)
    return {key: build_item(element, f"{place}.{key}", response) for key, element in found.items()}


def _literal(known: tuple[Any, ...], value: Any, place: str, _response: HTTPResponse) -> Any:
    if value in known or any(type(value) is type(one) for one in known):
        return value
    raise Mismatch(place, f"one of {', '.join(map(repr, known))}", value)


def _scalar(type_: Any, value: Any, place: str, _response: HTTPResponse) -> Any:
    if type_ is int and isinstance(value, float) and value.is_integer():
        return int(value)
    try:
        return msgspec.convert(value, type_)
    except (msgspec.ValidationError, TypeError):
        expected = (
            "null"
            if type_ is types.NoneType
            else _KINDS.get(type_, getattr(type_, "__name__", str(type_)))
        )
        raise Mismatch(place, expected, value) from None


def _union(variants: tuple[Any, ...], value: Any, place: str, response: HTTPResponse) -> Any:
    ranked = sorted(variants, key=lambda variant: _misfit(variant, value))
    mismatch: Mismatch | None = None
    for variant in ranked:
        try:
            return _builder(variant)(value, place, response)
        except Mismatch as found:
            mismatch = mismatch or found
    raise mismatch or Mismatch(place, "a value", value)


def _misfit(variant: Any, value: Any) -> int:
    """How badly a value fits, looking one level deep: a wrong tag weighs most, an unknown field least."""
    origin = get_origin(variant)
    if origin is Annotated:
        return _misfit(get_args(variant)[0], value)
    if origin is Literal:
        return (
            0 if any(value == one and type(value) is type(one) for one in get_args(variant)) else 50
        )
    if isinstance(variant, type) and issubclass(variant, Model):
        return _model_misfit(variant, value)
    if origin is list or variant is list:
        inner = (get_args(variant) or (Any,))[0]
        items = list_in(value)
        return _UNFIT if items is None else _misfit(inner, items[0]) if items else 0
    if origin is dict or variant is dict:
        return 5 if isinstance(value, dict) else _UNFIT
    if origin is Union or origin is types.UnionType:
        return min(_misfit(one, value) for one in get_args(variant))
    if variant is Any or variant is object:
        return 500
    if variant is float and type(value) is int:
        return 1
    return 0 if isinstance(variant, type) and type(value) is variant else 100


def _model_misfit(cls: type[Model], value: Any) -> int:
    found = object_in(value)
    if found is None:
        return _UNFIT
    fields = _fields(cls)
    penalty = sum(1 for key in found if key not in {field.wire_name for field in fields})
    for field in fields:
        raw = found.get(field.wire_name, UNSET)
        if raw is UNSET:
            penalty += 10 if field.required else 0
        elif get_origin(field.type) is Literal and raw not in get_args(field.type):
            penalty += 1_000
        elif field.type in _KINDS and type(raw) is not field.type:
            penalty += 5
    return penalty
