"""Builds models from responses that deviate from the document, without losing a value.

It is used for responses that msgspec refuses, and for types that msgspec cannot express (unions of objects without a
tag). Unknown fields and unknown enum values are kept, whole numbers sent as floats become ints, null is None whatever
the document says. A field that is missing or of another type becomes a defect: reading that field raises an error. In
an event of a stream, which may be a part of a whole, a missing field reads as None.

Many servers send an undocumented field in every response, so this must be fast too: the function that builds a type is
made once, and the JSON path of a value is worked out only for messages.
"""

from __future__ import annotations

import types
from datetime import timedelta
from functools import cache, partial
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, UNSET

from ..models.json_values import list_in, object_in
from ..models.match_score import best_first, is_plain
from ..models.metaclass import Irregular, build_model, details_of, struct_fields
from ..models.metadata import tag_fields
from ..models.model import Defect, Model, also_sent_in, extra_type
from ..models.numbers import OrString
from ..models.packed_numbers import packed_in
from ..models.recursive import Recursive
from ..models.unknown_fields import keep_extra
from ..models.unknown_variant import UnknownVariant
from .reading import Build, Mismatch, Missing, Place, Reading
from .scalars import build_duration, literal_builder, number_builder, packed_numbers_builder, scalar_builder


class Field(NamedTuple):
    """A field of a model; values whose type is in `exact` need no conversion, those in `also` are given as they are."""

    wire_name: str
    name: str
    exact: frozenset[type]
    build: Build
    required: bool
    also: tuple[type, ...]


def build(value: Any, type_: Any, reading: Reading) -> Any:  # Any: see Build
    """Build a typed value from plain JSON. Raises Mismatch if the value as a whole has another type."""
    return _builder(type_)(value, None, reading)


@cache
def model_fields(cls: type[Model]) -> tuple[Field, ...]:
    """The fields of a model, with the functions that build their values."""
    return tuple(
        Field(
            field.encode_name,
            field.name,
            _exact(field.type),
            _field_builder(cls, field),
            field.default is NODEFAULT and field.default_factory is NODEFAULT,
            also_sent_in(cls, field.name),
        )
        for field in struct_fields(cls)
    )


def _field_builder(cls: type[Model], field: msgspec.structs.FieldInfo) -> Build:
    plain, packed = _builder(field.type), packed_in(cls, field.name)
    return plain if packed is None else packed_numbers_builder(plain, packed)


def _exact(type_: Any) -> frozenset[type]:
    inner = get_args(type_) if get_origin(type_) in (Union, types.UnionType) else (type_,)
    return frozenset(one for one in inner if one in (str, int, float, bool, types.NoneType))


@cache
def _builder(type_: Any) -> Build:
    origin = get_origin(type_)
    validating = _validating_builder(type_) if hasattr(type_, "model_validate") else None
    if origin is Annotated:
        inner, *marks = get_args(type_)
        return number_builder(inner, in_string=True) if OrString in marks else _builder(inner)
    if type_ is Any or type_ is object:
        return _anything
    if isinstance(type_, type) and issubclass(type_, Model):
        return _model_builder(type_)
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return partial(_recursive, type_)
    if origin is Union or origin is types.UnionType:
        return _union_builder(get_args(type_))
    if origin is Literal:
        return literal_builder(get_args(type_))
    if validating is not None:
        return validating
    if (origin or type_) in (list, dict, tuple):
        return _container_builder(origin or type_, type_)
    if type_ is int or type_ is float:
        return number_builder(type_, in_string=False)
    return build_duration if type_ is timedelta else scalar_builder(type_)


def _container_builder(origin: Any, type_: Any) -> Build:
    inner = get_args(type_)
    if origin is list:
        return _list_builder(type_, (inner or (Any,))[0])
    return _dict_builder((inner or (str, Any))[1]) if origin is dict else _tuple_builder(inner)


def _anything(value: Any, _place: Place, _reading: Reading) -> Any:
    return value


def _recursive(type_: Any, value: Any, place: Place, reading: Reading) -> Any:
    return _builder(type_.form())(value, place, reading)


def _validating_builder(type_: Any) -> Build:
    """For a class that validates by itself, such as a model of pydantic that a program casts a response to."""

    def validate(value: Any, place: Place, _reading: Reading) -> Any:
        try:
            return type_.model_validate(value)
        except ValueError as error:
            raise Mismatch(place, f"a {type_.__name__} ({' '.join(str(error).split())})", value) from None

    return validate


def _model_builder(cls: type[Model]) -> Build:
    known = frozenset(cls.__struct_encode_fields__)

    def model_of(value: Any, place: Place, reading: Reading) -> Model:
        if value.__class__ is not dict:
            raise Mismatch(place, "an object", value)
        values, defects = _values(model_fields(cls), value, place, reading)
        model: Model = build_model(cls, **values, **dict.fromkeys(defects, UNSET))
        if defects:
            reading.defective = Irregular.seen = True
            details_of(model)["_defects"] = defects
            for name in defects:
                delattr(model, name)
        if not known.issuperset(value):
            reading.has_extra = True
            extra = {key: item for key, item in value.items() if key not in known}
            keep_extra(model, _typed_extra(cls, extra, place, reading))
        return model

    return model_of


def _typed_extra(cls: type[Model], extra: dict[str, Any], place: Place, reading: Reading) -> dict[str, Any]:
    """The unknown fields, built as the type of `additionalProperties` as far as they match it."""
    item = extra_type(cls)
    if item is None:
        return extra
    for key, value in extra.items():
        try:
            extra[key] = _item(_builder(item), value, (place, key), reading)
        except Mismatch:
            if reading.strict:
                raise
    return extra


def _values(
    fields: tuple[Field, ...], found: dict[str, Any], place: Place, reading: Reading
) -> tuple[dict[str, Any], dict[str, Defect]]:
    """The values of the fields, and the defects of those that have none."""
    values: dict[str, Any] = {}
    defects: dict[str, Defect] = {}
    for wire_name, name, exact, build_field, required, also in fields:
        raw = found.get(wire_name, UNSET)
        if type(raw) in exact:
            values[name] = raw
        elif raw is not UNSET or required:
            try:
                if raw is UNSET:
                    raise Missing((place, wire_name))
                values[name] = build_field(raw, (place, wire_name), reading)
            except Mismatch as mismatch:
                if type(raw) in also:
                    reading.defective = True
                    values[name] = raw
                elif reading.strict:
                    raise
                elif raw is None:
                    reading.defective = True
                    values[name] = None
                else:
                    defects[name] = _defect(mismatch, reading, raw)
    return values, defects


def _defect(mismatch: Mismatch, reading: Reading, raw: object) -> Defect:
    response, reads_none = reading.response, reading.is_event and raw is UNSET
    return Defect(mismatch.problem, mismatch.place, response.status_code, response.request_id, raw, reads_none)


def _item(build_item: Build, value: Any, place: Place, reading: Reading) -> Any:
    """The item of a list or an object, null as None."""
    try:
        return build_item(value, place, reading)
    except Mismatch:
        if value is not None or reading.strict:
            raise
        reading.defective = True
        return None


def _list_builder(type_: Any, item: Any) -> Build:
    whole = type_ if is_plain(item) else None
    build_item: Build | None = None

    def build_list(value: Any, place: Place, reading: Reading) -> list[Any]:
        nonlocal build_item
        items = list_in(value)
        if items is None:
            raise Mismatch(place, "a list", value)
        if whole is not None:
            try:
                found: list[Any] = msgspec.convert(items, whole)
            except (msgspec.ValidationError, RecursionError, OverflowError, UnicodeError):
                pass  # one by one below, to find the one that does not match
            else:
                return found
        if build_item is None:
            build_item = _builder(item)
        return [_item(build_item, element, (place, index), reading) for index, element in enumerate(items)]

    return build_list


def _tuple_builder(inner: tuple[Any, ...]) -> Build:
    def build_tuple(value: Any, place: Place, reading: Reading) -> tuple[Any, ...]:
        items = list_in(value)
        if items is None or len(items) != len(inner):
            raise Mismatch(place, f"a list of {len(inner)}", value)
        each = enumerate(zip(items, inner, strict=True))
        return tuple(_builder(one)(item, (place, index), reading) for index, (item, one) in each)

    return build_tuple


def _dict_builder(item: Any) -> Build:
    build_item: Build | None = None

    def build_dict(value: Any, place: Place, reading: Reading) -> dict[str, Any]:
        nonlocal build_item
        found = object_in(value)
        if found is None:
            raise Mismatch(place, "an object", value)
        if build_item is None:
            build_item = _builder(item)
        return {key: _item(build_item, element, (place, key), reading) for key, element in found.items()}

    return build_dict


def _union_builder(variants: tuple[Any, ...]) -> Build:
    inner = tuple(one for one in variants if one is not types.NoneType)
    nullable = len(inner) < len(variants)

    def build_union(value: Any, place: Place, reading: Reading) -> Any:
        if value is None and nullable:
            return None
        if len(inner) == 1:
            return _builder(inner[0])(value, place, reading)
        mismatch: Mismatch | None = None
        variants = best_first(inner, value)
        if not variants and not reading.strict:
            return _unknown_variant(value, inner, reading)
        for variant in variants:
            try:
                return _builder(variant)(value, place, reading)
            except Mismatch as found:
                mismatch = mismatch or found
        raise mismatch or Mismatch(place, "a value", value)

    return build_union


def _unknown_variant(value: Any, variants: tuple[Any, ...], reading: Reading) -> UnknownVariant:
    reading.defective = Irregular.seen = True
    models = [one for one in variants if isinstance(one, type) and issubclass(one, Model)]
    unknown = UnknownVariant()
    details_of(unknown).update(
        _extra=value, _tag_fields={name: wire for one in models for name, wire in tag_fields(one)}
    )
    return unknown
