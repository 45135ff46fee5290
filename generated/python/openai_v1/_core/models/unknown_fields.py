# Generated from openapi.yaml by specpress. Do not edit.
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
    first = _first_slot(type(model))
    if first is not None and "_kept" not in details and first[0] not in details.get("_defects", ()):
        name, read = first
        details["_kept"] = (name, read(model))
        delattr(model, name)


@cache
def _first_slot(
    cls: type[msgspec.Struct],
) -> tuple[str, Callable[[Any], Any]] | None:  # Any, twice: as in `stored_reader`
    """The name of the first field and the reader of its slot; None for a model without fields."""
    return (cls.__struct_fields__[0], stored_reader(cls, cls.__struct_fields__[0])) if cls.__struct_fields__ else None


def kept_value(value: object, wire_name: str) -> object:
    """The value of a field whose slot `keep_extra` emptied; None for any other."""
    if not isinstance(value, WithDetails) or "_kept" not in details_of(value):
        return None
    name, kept = details_of(value)["_kept"]
    return kept if value.__struct_encode_fields__[value.__struct_fields__.index(name)] == wire_name else None
