# Generated from openapi.yaml by specpress. Do not edit.
"""Sets the unknown fields of a response aside, so that msgspec can convert the rest.

This is the fast way for the most common deviation: additional fields.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

from ..models.match_score import is_plain
from ..models.metaclass import Irregular, set_details, struct_fields
from ..models.model import Model, extra_type
from ..models.unknown_fields import Slot, last_slot

Trim: TypeAlias = "Callable[[Any], Mark | None]"  # Any: plain values, which lose their unknown fields


Mark: TypeAlias = "tuple[dict[str, Any] | None, Slot | None, list[tuple[Any, Any, Mark]] | None]"
"""The unknown fields of one object, the slot that they empty in its model, and the marks of its members.

Each of these is a wire name, an attribute name (or twice an index), and a mark.
"""
Part: TypeAlias = "tuple[str, str, Trim]"
"""A field that contains models: its wire name, its attribute, and what trims it."""
_MOST_SHAPES: Final = 64
"""How many sets of names a model remembers; the objects of a stream have few."""
_MOST_NAMES: Final = 64
"""Larger sets are not remembered."""


@cache
def trimmer(type_: Any) -> Trim | None:
    """A function that removes the unknown fields from values of a type.

    None for types that need more, such as unions of objects.
    """
    try:
        return _trimmer(type_)
    except TypeError:
        return None


def put_back(value: Any, mark: Mark) -> None:
    """Put the unknown fields back into the plain values."""
    extra, _, below = mark
    if extra is not None:
        value.update(extra)
    for key, _, mark_below in below or ():
        put_back(value[key], mark_below)


def attach(value: Any, mark: Mark) -> None:
    """Attach the unknown fields to the models that were built from the trimmed values.

    As `keep_extra` does it, without what new models do not need.
    """
    extra, slot, below = mark
    if extra is not None:
        if not Irregular.seen:
            Irregular.seen = True
        if slot is None:
            set_details(value, {"_extra": extra})
        else:
            name, read, clear = slot
            set_details(value, {"_extra": extra, "_kept": (name, read(value))})
            clear(value)
    if below is not None:
        if value.__class__ is list:
            for place, _, mark_below in below:
                attach(value[place], mark_below)
        else:
            for _, attribute, mark_below in below:
                attach(getattr(value, attribute), mark_below)


@cache
def _trimmer(type_: Any) -> Trim:
    if isinstance(type_, type) and issubclass(type_, Model) and extra_type(type_) is None:
        return _of_model(type_)
    if get_origin(type_) is list:
        return _of_list(_trimmer(get_args(type_)[0]))
    if get_origin(type_) in (Union, types.UnionType):
        inner = [one for one in get_args(type_) if not is_plain(one)]
        if len(inner) == 1:
            return _trimmer(inner[0])
    raise TypeError(f"{type_} cannot be trimmed")


def _of_model(cls: type[Model]) -> Trim:
    known: frozenset[str] = frozenset(cls.__struct_encode_fields__)
    slot = last_slot(cls)
    shapes: dict[tuple[str, ...], tuple[tuple[str, ...], tuple[Part, ...]]] = {}

    def shape_of(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Part, ...]]:
        """The unknown ones of the names of an object, and the parts of the model that the object has."""
        unknown = tuple(name for name in names if name not in known)
        found = unknown, tuple(part for part in _parts_of(cls) if part[0] in names)
        if len(shapes) < _MOST_SHAPES and len(names) < _MOST_NAMES:
            shapes[names] = found
        return found

    # This runs for every object of every event. Before Python 3.12, comprehensions are slower than loops.
    def trim(value: Any) -> Mark | None:
        if value.__class__ is not dict:
            return None
        names = tuple(value)
        unknown, parts = shapes.get(names) or shape_of(names)
        extra: dict[str, Any] | None = None
        if unknown:
            extra = {}
            for name in unknown:
                extra[name] = value.pop(name)
        below: list[tuple[Any, Any, Mark]] | None = None
        for wire_name, attribute, trim_part in parts:
            mark = trim_part(value[wire_name])
            if mark is not None:
                if below is None:
                    below = []
                below.append((wire_name, attribute, mark))
        return None if extra is None and below is None else (extra, slot, below)

    return trim


@cache  # not earlier than the first value, because models may contain each other
def _parts_of(cls: type[Model]) -> list[Part]:
    """The fields that contain models."""
    fields = struct_fields(cls)
    found = [(field, trimmer(field.type)) for field in fields if not is_plain(field.type)]
    return [(field.encode_name, field.name, trim) for field, trim in found if trim is not None]


def _of_list(trim_item: Trim) -> Trim:
    def trim(value: Any) -> Mark | None:
        if value.__class__ is not list:
            return None
        below: list[tuple[Any, Any, Mark]] | None = None
        place = 0
        for item in value:
            mark = trim_item(item)
            if mark is not None:
                if below is None:
                    below = []
                below.append((place, place, mark))
            place += 1  # noqa: SIM113  # `enumerate` costs as much as all the rest where there is one item
        return None if below is None else (None, None, below)

    return trim
