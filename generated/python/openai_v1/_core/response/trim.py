# Generated from openapi.yaml by specpress. Do not edit.
"""Sets the unknown fields of a response aside, so that msgspec can convert the rest.

This is the fast way for the most common deviation: additional fields.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin

from ..models.match_score import is_plain
from ..models.metaclass import Irregular, set_details, struct_fields
from ..models.model import Model, extra_type
from ..models.unknown_fields import Slot, last_slot

Trim: TypeAlias = "Callable[[Any], Mark | None]"  # Any: plain values, which lose their unknown fields


Mark: TypeAlias = "tuple[dict[str, Any] | None, Slot | None, list[tuple[Any, Any, Mark]] | None]"
"""The unknown fields of one object, the slot that they empty in its model, and the marks of its members.

Each of these is a wire name, an attribute name (or twice an index), and a mark.
"""


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
    knows_all = known.issuperset
    slot = last_slot(cls)
    parts: list[tuple[str, str, Trim]] | None = None

    # This runs for every object of every event. Before Python 3.12, comprehensions are slower than loops.
    def trim(value: Any) -> Mark | None:
        nonlocal parts
        if value.__class__ is not dict:
            return None
        extra: dict[str, Any] | None = None
        if not knows_all(value):
            extra = {}
            for name in tuple(value):
                if name not in known:
                    extra[name] = value.pop(name)
        if parts is None:  # not earlier, because models may contain each other
            parts = _parts_of(cls)
        below: list[tuple[Any, Any, Mark]] | None = None
        for wire_name, attribute, trim_part in parts:
            if wire_name in value and (mark := trim_part(value[wire_name])) is not None:
                if below is None:
                    below = []
                below.append((wire_name, attribute, mark))
        return None if extra is None and below is None else (extra, slot, below)

    return trim


def _parts_of(cls: type[Model]) -> list[tuple[str, str, Trim]]:
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
