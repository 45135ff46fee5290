"""Adds up the events of a stream to one value, and turns a whole response into one event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast, get_args

from ..models.encode import encode_json
from ..models.json_values import list_in, object_in
from ..models.match_score import declared_fields
from ..models.model import Model, plain
from ..operation.descriptors import Collect
from ..response.decode import decoder_of
from ..response.http_response import HTTPResponse


class _Text(list[str]):
    """The chunks of one string."""


class Collector:
    """Adds up the events of one stream, in order."""

    def __init__(self, collect: Collect) -> None:
        self._collect = collect
        self._whole: dict[str, Any] = {}  # Any: JSON values, and strings in chunks

    def add(self, event: object) -> None:
        """Add one event."""
        piece = object_in(plain(event))
        if piece is not None:
            self._merge(self._whole, piece)

    def result(self, response: HTTPResponse, *, strict: bool = False) -> Any:  # Any: what `collect.type` says
        """The value that the events add up to, decoded as a whole response would be."""
        whole = cast("dict[str, Any]", self._finished(self._whole))
        whole.update(self._collect.constants)
        _add_empty_texts(self._collect.type, whole, self._collect.join)
        decoder = decoder_of(self._collect.type)
        return decoder.from_plain(whole, b"" if not strict else encode_json(whole), response, strict=strict)

    def _merge(self, into: dict[str, Any], piece: Mapping[str, Any]) -> None:
        for old_name, value in piece.items():
            name = self._collect.rename.get(old_name, old_name)
            before = into.get(name)
            if value is None or value == "":
                into[name] = value if before is None else before
            elif isinstance(value, str) and old_name in self._collect.join:
                if not isinstance(before, _Text):
                    before = into[name] = _Text()
                before.append(value)
            elif (found := object_in(value)) is not None:
                self._merge(self._object_at(into, name), found)
            elif (items := list_in(value)) is not None:
                self._extend(self._list_at(into, name), items)
            else:
                into[name] = value

    def _extend(self, into: list[Any], items: list[Any]) -> None:
        by = self._collect.by
        for item in items:
            piece = object_in(item)
            if piece is None:
                into.append(item)
                continue
            key = piece.get(by) if by is not None else None
            same = None if key is None else next(filter(None, (_keyed(one, by, key) for one in into)), None)
            if same is None:
                same = {}
                into.append(same)
            self._merge(same, piece)

    def _object_at(self, into: dict[str, Any], name: str) -> dict[str, Any]:
        found = object_in(into.get(name))
        if found is None:
            found = into[name] = {}
        return found

    def _list_at(self, into: dict[str, Any], name: str) -> list[Any]:
        found = list_in(into.get(name))
        if found is None or isinstance(found, _Text):
            found = into[name] = []
        return found

    def _finished(self, value: object) -> object:
        """A copy with strings joined and lists sorted by their keys."""
        if isinstance(value, _Text):
            return "".join(value)
        if (found := object_in(value)) is not None:
            return {name: self._finished(item) for name, item in found.items()}
        items = list_in(value)
        if items is None:
            return value
        by = self._collect.by
        if by is not None and all(isinstance((object_in(item) or {}).get(by), int) for item in items):
            items = sorted(items, key=lambda item: item[by])
        return [self._finished(item) for item in items]


def _keyed(item: object, name: str | None, key: object) -> dict[str, Any] | None:
    """The item if it is an object whose member `name` is `key`; else None."""
    found = object_in(item)
    return found if found is not None and name is not None and found.get(name) == key else None


def _add_empty_texts(type_: Any, value: object, names: tuple[str, ...]) -> None:  # Any: a type given as a value
    """Set required strings that no event contributed to, to the empty string."""
    if (items := list_in(value)) is not None:
        for item in items:
            for inner in get_args(type_):
                _add_empty_texts(inner, item, names)
        return
    found = object_in(value)
    if found is None:
        return
    if not (isinstance(type_, type) and issubclass(type_, Model)):
        for inner in get_args(type_):
            _add_empty_texts(inner, found, names)
        return
    for field in declared_fields(type_):
        if field.wire_name in names and field.required and found.get(field.wire_name) is None:
            found[field.wire_name] = ""
        elif field.wire_name in found:
            _add_empty_texts(field.type, found[field.wire_name], names)


def as_event(whole: Any, collect: Collect) -> Any:  # Any, twice: a JSON value
    """Turn a whole response into one event: the inverse of renaming members."""
    names = {new: old for old, new in collect.rename.items()}
    if (found := object_in(whole)) is not None:
        return {names.get(name, name): as_event(item, collect) for name, item in found.items()}
    items = list_in(whole)
    return whole if items is None else [as_event(item, collect) for item in items]
