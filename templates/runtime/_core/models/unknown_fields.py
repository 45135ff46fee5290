"""Fields of a response that the document does not know."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from .metaclass import Irregular, WithDetails, details_of, stored_reader


def keep_extra(model: msgspec.Struct, extra: dict[str, Any]) -> None:
    """Set the unknown fields of a model."""
    Irregular.seen = True
    details = details_of(model)
    details["_extra"] = extra
    first = _first_slot(model.__class__)
    if first is not None and "_kept" not in details:
        name, read, clear = first
        if "_defects" not in details or name not in details["_defects"]:
            details["_kept"] = (name, read(model))
            clear(model)


@cache
def _first_slot(
    cls: type[msgspec.Struct],
) -> tuple[str, Callable[[Any], Any], Callable[[Any], None]] | None:  # Any, twice: as in `stored_reader`
    """The name of the first field, and the functions that read and clear its slot; None for a model without fields."""
    if not cls.__struct_fields__:
        return None
    name = cls.__struct_fields__[0]
    return name, stored_reader(cls, name), getattr(cls, name).__delete__


def kept_value(value: object, wire_name: str) -> object:
    """The value of a field whose slot `keep_extra` emptied; None for any other."""
    if not isinstance(value, WithDetails) or "_kept" not in details_of(value):
        return None
    name, kept = details_of(value)["_kept"]
    return kept if value.__struct_encode_fields__[value.__struct_fields__.index(name)] == wire_name else None
