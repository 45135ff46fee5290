"""The values of a document while overlays change them, each with the place that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from specpress.openapi.document import JSON, Document, Origin, Pointer
from specpress.openapi.limits import Limits

Container: TypeAlias = "dict[str, JSON] | list[JSON]"
Parts: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead to a value."""


class TooMuch(Exception):
    """A limit is exceeded; `message` and `hint` are for the user."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Places:
    """The places that the members or items of a container came from.

    It keeps the container alive: Python may give the `id` of a deleted object to another one.
    """

    container: Container
    of_members: dict[str, Origin]
    of_items: list[Origin]


@dataclass(frozen=True, slots=True)
class Placed:
    """A value, and where it came from."""

    value: JSON
    place: Origin


class PlacedValues:
    """A copy of a document's values for editing. No two places share a value, as they would with YAML aliases."""

    def __init__(self, document: Document, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._places: dict[int, _Places] = {}
        self._added = 0
        self._is_adding = False
        self.root = self._copy(Placed(document.root, Origin(document, ())), 0)
        self._is_adding = True

    def at(self, parts: Parts) -> Placed | None:
        """The value at a place, if there is one."""
        found = Placed(self.root, Origin(self._document, ()))
        for part in parts:
            inner = self._inner(found, part)
            if inner is None:
                return None
            found = inner
        return found

    def remove(self, parts: Parts) -> None:
        """Take a value out of the object or list that holds it."""
        holder = self.at(parts[:-1])
        assert holder is not None
        places = self._places[id(holder.value)]
        match holder.value, parts[-1]:
            case dict() as members, str(key):
                del members[key], places.of_members[key]
            case list() as items, int(index):
                del items[index], places.of_items[index]
            case _:
                raise AssertionError(parts)

    def replace(self, parts: Parts, new: Placed) -> None:
        """Replace a value."""
        holder = self.at(parts[:-1])
        assert holder is not None
        places = self._places[id(holder.value)]
        match holder.value, parts[-1]:
            case dict() as members, str(key):
                members[key] = self._copy(new, len(parts))
                places.of_members[key] = new.place
            case list() as items, int(index):
                items[index] = self._copy(new, len(parts))
                places.of_items[index] = new.place
            case _:
                raise AssertionError(parts)

    def merge(self, target: dict[str, JSON], update: Placed, depth: int) -> None:
        """Merge an object into one of the document: objects member by member, lists by appending, others replace."""
        assert isinstance(update.value, dict)
        places = self._places[id(target)]
        for key in list(update.value):
            new = self._inner(update, key)
            assert new is not None
            match target.get(key), new.value:
                case dict() as before, dict():
                    self.merge(before, new, depth + 1)
                case list() as before, list():
                    self.extend(before, new, depth + 1)
                case (dict() | list()), None:
                    # A key without a value, as in `tags:`, names what is there; `remove` takes it away.
                    pass
                case _:
                    target[key] = self._copy(new, depth + 1)
                    places.of_members[key] = new.place

    def extend(self, target: list[JSON], update: Placed, depth: int) -> None:
        """Append the items of a list."""
        assert isinstance(update.value, list)
        for index in range(len(update.value)):
            item = self._inner(update, index)
            assert item is not None
            self.append(target, item, depth)

    def append(self, target: list[JSON], update: Placed, depth: int) -> None:
        """Append one value."""
        target.append(self._copy(update, depth + 1))
        self._places[id(target)].of_items.append(update.place)

    def detached(self, one: Placed, depth: int) -> Placed:
        """A copy of a value of the document, which stays as it is when the document changes."""
        return Placed(self._copy(one, depth), one.place)

    def document(self) -> Document:
        """The document with its values as they are now."""
        positions: dict[Pointer, tuple[int, int]] = {}
        origins: dict[Pointer, Origin] = {}
        own, known = self._document, self._document.positions
        whole = Origin(own, ())
        # A pointer, the value there and its place, and the place that it has if nothing was put above it.
        waiting: list[tuple[Pointer, JSON, Origin, Origin]] = [((), self.root, whole, whole)]
        while waiting:
            pointer, value, place, expected = waiting.pop()
            position = known.get(place.pointer) if place.document is own else None
            if position is not None:
                positions[pointer] = position
            elif place != expected:
                origins[pointer] = place
            waiting += [
                ((*pointer, str(part)), inner, at, place.below(str(part)))
                for part, inner, at in self._members(value, place)
            ]
        assert isinstance(self.root, dict)
        return replace(self._document, root=self.root, positions=positions, origins=origins)

    def _members(self, value: JSON, place: Origin) -> Iterator[tuple[str | int, JSON, Origin]]:
        """The members or items of a value, each with its place."""
        if isinstance(value, dict):
            of_members = places.of_members if (places := self._places.get(id(value))) else None
            for key, member in value.items():
                yield key, member, of_members[key] if of_members is not None else place.below(key)
        elif isinstance(value, list):
            of_items = places.of_items if (places := self._places.get(id(value))) else None
            for index, item in enumerate(value):
                yield index, item, of_items[index] if of_items is not None else place.below(str(index))

    def _inner(self, one: Placed, part: str | int) -> Placed | None:
        """A member or item with its place, if the value came from a document."""
        places = self._places.get(id(one.value))
        match one.value, part:
            case dict() as members, str(key) if key in members:
                return Placed(members[key], places.of_members[key] if places else one.place.below(key))
            case list() as items, int(index) if index < len(items):
                return Placed(items[index], places.of_items[index] if places else one.place.below(str(index)))
            case _:
                return None

    def _copy(self, one: Placed, depth: int) -> JSON:
        if self._is_adding:
            self._count(depth)
        if not isinstance(one.value, dict | list):
            return one.value
        inner = list(self._members(one.value, one.place))
        places = [place for _, _, place in inner]
        values = [self._copy(Placed(value, place), depth + 1) for _, value, place in inner]
        if isinstance(one.value, list):
            self._places[id(values)] = _Places(values, {}, places)
            return values
        members = dict(zip(one.value, values, strict=True))
        self._places[id(members)] = _Places(members, dict(zip(members, places, strict=True)), [])
        return members

    def _count(self, depth: int) -> None:
        self._added += 1
        if self._added > self._limits.max_aliased_values:
            message = f"overlays put more than {self._limits.max_aliased_values} values into the document"
            raise TooMuch(message, "let the target match less, or raise the limit with --max-aliased-values")
        if depth > self._limits.max_depth:
            message = f"with this there are more than {self._limits.max_depth} objects and lists inside each other"
            raise TooMuch(message, "move inner parts to components and refer to them")
