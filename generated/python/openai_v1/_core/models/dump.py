# Generated from openapi.yaml by specpress. Do not edit.
"""The options of `model_dump`: which members of a model, under which names."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

import msgspec

from .json_values import list_in, object_in
from .model import Model, members_of_model

Selection: TypeAlias = AbstractSet[Any] | Mapping[Any, Any]  # Any: names or places, and True or an inner selection
"""Names of members, or places in a list; a mapping selects inside of them. `__all__` is every item of a list."""


class Dump:
    """The options for turning models into plain values. `by_alias`: by wire names instead of attribute names."""

    def __init__(self, *, by_alias: bool, exclude_none: bool) -> None:
        self.by_alias = by_alias
        self.exclude_none = exclude_none

    def plain(self, value: Any, include: Selection | None, exclude: Selection | None) -> Any:  # Any: plain values
        """The value as dicts, lists and scalars."""
        if isinstance(value, Model):
            return {
                name: self.plain(one, _inside(include, *keys), _inside(exclude, *keys))
                for name, one, keys in self._members(value)
                if _is_kept(include, exclude, *keys) and not (one is None and self.exclude_none)
            }
        if (found := object_in(value)) is not None:
            return {
                key: self.plain(one, _inside(include, key), _inside(exclude, key))
                for key, one in found.items()
                if _is_kept(include, exclude, key) and not (one is None and self.exclude_none)
            }
        if (items := list_in(value)) is not None:
            return [
                self.plain(one, _inside(include, *keys), _inside(exclude, *keys))
                for place, one in enumerate(items)
                if _is_kept(include, exclude, *(keys := (place, place - len(items), "__all__")))
            ]
        return msgspec.to_builtins(value)

    def _members(self, model: Model) -> list[tuple[str, Any, tuple[str, str]]]:
        """The members that came: the name in the dump, the value, and the names that a selection may use."""
        return [
            (wire_name if self.by_alias else name, value, (name, wire_name))
            for name, wire_name, value in members_of_model(model)
        ]


def _is_kept(include: Selection | None, exclude: Selection | None, *keys: object) -> bool:
    if include is not None and not any(key in include for key in keys):
        return False
    return exclude is None or not any(_is_whole(exclude, key) for key in keys)


def _is_whole(selection: Selection, key: object) -> bool:
    return key in selection and (not isinstance(selection, Mapping) or selection[key] in (True, ...))


def _inside(selection: Selection | None, *keys: object) -> Selection | None:
    """What a selection says about the inside of a member; None if nothing."""
    if not isinstance(selection, Mapping):
        return None
    found: Any = next((selection[key] for key in keys if key in selection), None)
    if not _is_selection(found):
        return None
    inner: Selection = found
    return inner


def _is_selection(value: object) -> bool:
    return isinstance(value, (AbstractSet, Mapping))
