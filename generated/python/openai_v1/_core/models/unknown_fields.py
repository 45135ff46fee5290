# Generated from openapi.yaml by specpress. Do not edit.
"""Fields of a response that the document does not know."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

import msgspec

from .metaclass import Irregular, OptionalField, WithDetails, details_of, stored_reader


def keep_extra(model: msgspec.Struct, extra: dict[str, Any]) -> None:
    """Set the unknown fields of a model."""
    if not Irregular.seen:  # an assignment to a class each time would be slow
        Irregular.seen = True
    details = details_of(model)
    details["_extra"] = extra
    last = last_slot(model.__class__)
    if last is not None and "_kept" not in details:
        name, read, clear = last
        if "_defects" not in details or name not in details["_defects"]:
            details["_kept"] = (name, read(model))
            clear(model)


Slot: TypeAlias = tuple[str, Callable[[Any], Any], Callable[[Any], None]]  # Any, twice: as in `stored_reader`
"""The name of a field, and the functions that read and clear its slot."""


@cache
def last_slot(cls: type[msgspec.Struct]) -> Slot | None:
    """The slot of the last field; None for a model without fields.

    The last one is read least: programs and streams look at an index or a role of each event.
    """
    if not cls.__struct_fields__:
        return None
    name = cls.__struct_fields__[-1]
    descriptor: Any = getattr(cls, name)  # Any: a slot, or an optional field
    clear = descriptor.clear if isinstance(descriptor, OptionalField) else descriptor.__delete__
    return name, stored_reader(cls, name), clear


def kept_value(value: object, wire_name: str) -> object:
    """The value of a field whose slot `keep_extra` emptied; None for any other."""
    if not isinstance(value, WithDetails) or "_kept" not in details_of(value):
        return None
    name, kept = details_of(value)["_kept"]
    return kept if value.__struct_encode_fields__[value.__struct_fields__.index(name)] == wire_name else None
