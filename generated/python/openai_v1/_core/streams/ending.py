# Generated from openapi.yaml by specpress. Do not edit.
"""Recognizes the end of a stream by a member of its events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..models.json_values import object_in
from ..models.metaclass import stored_reader
from ..models.model import Model
from ..models.unknown_fields import kept_value
from ..operation.descriptors import Finish


class _Members(dict[type[Any], Callable[[Any], object]]):
    """Functions that read the member of one wire name, by the class of its owner: made once for each class."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, cls: type[Any]) -> Callable[[Any], object]:
        reader = self[cls] = _reader(cls, self._name)
        return reader

    def read(self, owner: Any) -> object:  # Any: an event or an item of it
        """The member; None if it is absent."""
        try:
            return self[owner.__class__](owner)
        except AttributeError:  # absent, of another type than documented, or set aside for unknown fields
            return kept_value(owner, self._name)


class Ending:
    """Watches the events of a stream; `reached` tells whether every part of the response that began is finished."""

    __slots__ = ("_items", "_keys", "_parts", "_signs", "name")

    def __init__(self, finish: Finish | None) -> None:
        self._parts: dict[object, bool] = {}
        self.name = None if finish is None else finish.member
        self._signs = None if finish is None else _Members(finish.member)
        self._items = None if finish is None or finish.items is None else _Members(finish.items)
        self._keys = None if finish is None or finish.key is None else _Members(finish.key)

    def see(self, event: object) -> None:
        """Look at the next event."""
        parts, keys, signs = self._parts, self._keys, self._signs
        if signs is None:
            return
        items: Any = (event,) if self._items is None else self._items.read(event)
        if items.__class__ not in (list, tuple):
            return
        for place, item in enumerate(items):
            cls = item.__class__
            try:  # without the calls of `read`, because this runs for every event
                key = place if keys is None else keys[cls](item)
                sign = signs[cls](item)
            except AttributeError:
                key = place if keys is None else keys.read(item)
                sign = signs.read(item)
            if not isinstance(key, (int, str)):
                key = place
            if not parts.get(key):
                parts[key] = bool(sign)

    @property
    def reached(self) -> bool:
        """Whether at least one part began, and all parts are finished."""
        return bool(self._parts) and all(self._parts.values())


def _reader(cls: type[Any], name: str) -> Callable[[Any], object]:
    """A function that reads a member by its wire name. Called for every event, so it is made once per class."""
    if not issubclass(cls, Model):
        return lambda value: (object_in(value) or {}).get(name)
    attribute = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True)).get(name)
    return stored_reader(cls, attribute) if attribute is not None else lambda value: value.extra.get(name)
