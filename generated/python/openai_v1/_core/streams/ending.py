# Generated from openapi.yaml by specpress. Do not edit.
"""Recognizes the end of a stream by a member of its events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..models.json_values import list_in, object_in
from ..models.metaclass import stored_reader
from ..models.model import Model
from ..models.unknown_fields import kept_value
from ..operation.descriptors import Finish


class Ending:
    """Watches the events of a stream; `reached` tells whether every part of the response that began is finished."""

    __slots__ = ("_finish", "_parts", "name")

    def __init__(self, finish: Finish | None) -> None:
        self._finish = finish
        self._parts: dict[object, bool] = {}
        self.name = None if finish is None else finish.member

    def see(self, event: object) -> None:
        """Look at the next event."""
        finish = self._finish
        if finish is None:
            return
        parts = self._parts
        items = (event,) if finish.items is None else list_in(_member(event, finish.items)) or ()
        for place, item in enumerate(items):
            key = place if finish.key is None else _member(item, finish.key)
            if not isinstance(key, (int, str)):
                key = place
            if not parts.get(key):
                parts[key] = bool(_member(item, finish.member))

    @property
    def reached(self) -> bool:
        """Whether at least one part began, and all parts are finished."""
        return bool(self._parts) and all(self._parts.values())


def _member(value: Any, name: str) -> object:
    cls: type[Any] = value.__class__
    read = _READERS.get((cls, name))
    if read is None:
        read = _READERS[cls, name] = _reader(cls, name)
    try:
        return read(value)
    except AttributeError:  # absent, of another type than documented, or set aside for unknown fields
        return kept_value(value, name)


def _reader(cls: type[Any], name: str) -> Callable[[Any], object]:
    """A function that reads a member by its wire name. Called for every event, so it is made once per class."""
    if not issubclass(cls, Model):
        return lambda value: (object_in(value) or {}).get(name)
    attribute = dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True)).get(name)
    return stored_reader(cls, attribute) if attribute is not None else lambda value: value.extra.get(name)


_READERS: dict[tuple[type[Any], str], Callable[[Any], object]] = {}
