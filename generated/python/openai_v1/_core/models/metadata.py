# Generated from openapi.yaml by specpress. Do not edit.
"""The document's information about a model beside its fields, as the class holds it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from .model import Model


class Metadata(NamedTuple):
    """The document's information about a model beside its fields, all by wire names."""

    constants: Mapping[str, object]
    tags: tuple[str, ...]
    other_tags: tuple[str, ...]
    read_only: tuple[str, ...]
    write_only: tuple[str, ...]
    is_base: bool


@cache
def metadata_of(cls: type[Model]) -> Metadata:
    """The metadata of a model's class."""
    found: Mapping[str, Any] = vars(cls)  # Any: the attributes of a class
    wire_names = dict(zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True))
    return Metadata(
        {wire_names[name]: value for name, value in found.get("_filled", {}).items()},
        found.get("_tags", ()),
        found.get("_other_tags", ()),
        found.get("_read_only", ()),
        found.get("_write_only", ()),
        found.get("_is_base", False),
    )


def tag_fields(cls: type[Model]) -> list[tuple[str, str]]:
    """The fields that are tags: the name of each, and its wire name."""
    names = zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True)
    return [(name, wire_name) for name, wire_name in names if wire_name in metadata_of(cls).tags]
