# Generated from openapi.yaml by specpress. Do not edit.
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
from .piece_kinds import PieceKinds, kinds_of


class _Text(list[str]):
    """The chunks of one string. `is_joined`: whether the document says that they are chunks."""

    is_joined = False

    def whole(self) -> str:
        """The chunks as one string; a value that each event repeats is no chunk."""
        repeats = not self.is_joined and self.count(self[0]) == len(self)
        return self[0] if repeats else "".join(self)


class _Items(list[Any]):
    """The items of one list. `places`: by place in an event's list, the item that its latest piece belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[int, dict[str, Any]] = {}
        self.come_in_pieces = False


class Collector:
    """Adds up the events of one stream, in order; `event_type` is the documented type of an event."""

    def __init__(self, collect: Collect, event_type: Any = None) -> None:  # Any: a type given as a value
        self._collect = collect
        self._kinds: PieceKinds = kinds_of((collect.type, event_type), collect.by)
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
            elif isinstance(value, str) and not self._last_counts(old_name):
                self._add_text(into, name, value, is_joined=old_name in self._collect.join)
            elif (found := object_in(value)) is not None:
                self._merge(_object_at(into, name), found)
            elif (items := list_in(value)) is not None:
                self._extend(_items_at(into, name), items, name)
            else:
                into[name] = value

    def _last_counts(self, name: str) -> bool:
        if name in self._collect.join:
            return False
        return name in self._collect.last or name == self._collect.by or name in self._kinds.fixed

    def _add_text(self, into: dict[str, Any], name: str, value: str, *, is_joined: bool) -> None:
        before = into.get(name)
        if isinstance(before, _Items):  # some servers send a list first, and a string then
            if before and isinstance(before[-1], _Text):
                before[-1].append(value)
                return
            text = _Text()
            before.append(text)
        elif isinstance(before, _Text):
            text = before
        else:
            text = into[name] = _Text()
        text.is_joined = text.is_joined or is_joined
        text.append(value)

    def _extend(self, into: _Items, items: list[Any], name: str) -> None:
        for place, item in enumerate(items):
            piece = object_in(item)
            if piece is None:
                into.append(item)
                continue
            same = self._same(into, piece, place, name)
            if same is None:
                same = {}
                into.append(same)
            into.places[place] = same
            self._merge(same, piece)

    def _same(self, into: _Items, piece: dict[str, Any], place: int, name: str) -> dict[str, Any] | None:
        """The item that a piece belongs to: told by its key, then by its id, then by its place; None for a new item."""
        key = None if self._collect.by is None else piece.get(self._collect.by)
        ids = [(one, piece[one]) for one in self._collect.then_by if piece.get(one) and isinstance(piece[one], str)]
        if key is None and not ids:
            in_pieces = into.come_in_pieces or name in self._kinds.keyed
            return into.places.get(place) if in_pieces else None
        into.come_in_pieces = True
        for item in reversed(into):
            found = object_in(item)
            if found is None:
                continue
            if key is not None:
                is_same = found.get(cast("str", self._collect.by)) == key and not any(
                    found.get(one) and self._finished(found[one]) != value for one, value in ids
                )
            else:
                is_same = all(self._finished(found.get(one)) == value for one, value in ids)
            if is_same:
                return found
        return None

    def _finished(self, value: object) -> object:
        """A copy with strings joined and lists sorted by their keys."""
        if isinstance(value, _Text):
            return value.whole()
        if (found := object_in(value)) is not None:
            return {name: self._finished(item) for name, item in found.items()}
        items = list_in(value)
        if items is None:
            return value
        by = self._collect.by
        if by is not None and all(isinstance((object_in(item) or {}).get(by), int) for item in items):
            items = sorted(items, key=lambda item: item[by])
        return [self._finished(item) for item in items]


def _object_at(into: dict[str, Any], name: str) -> dict[str, Any]:
    found = object_in(into.get(name))
    if found is None:
        found = into[name] = {}
    return found


def _items_at(into: dict[str, Any], name: str) -> _Items:
    """The list of a member; a string that came before is its first item."""
    before = into.get(name)
    if isinstance(before, _Items):
        return before
    found = into[name] = _Items()
    if isinstance(before, _Text):
        found.append(before)
    return found


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
