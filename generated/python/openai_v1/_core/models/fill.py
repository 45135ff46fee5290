# Generated from openapi.yaml by specpress. Do not edit.
"""Fills in what dict arguments leave out although the document leaves no choice: consts, tags, required defaults.

What a type says is worked out once, as a `Filler`; a call only looks at its own arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from types import UnionType
from typing import Any, Final, NamedTuple, Union, get_args, get_origin

from .encode import items_of
from .match_score import declared_fields, fixed_values
from .metadata import metadata_of
from .model import Model
from .recursive import Recursive

SCALARS: Final = frozenset((str, int, float, bool, type(None)))
"""The classes of arguments in which nothing can be filled in."""
_MOST_KEPT: Final = 1000
_ONLY_DICTS: Final = {dict}


class _Variant(NamedTuple):
    """A model as callers write it in a dict, all by wire names."""

    constants: Mapping[str, object]
    fillers: Mapping[str, Filler]
    tags: Mapping[str, tuple[object, ...]]
    required: frozenset[str]
    known: frozenset[str]

    def filled(self, members: Mapping[str, object]) -> dict[str, object]:
        found = {name: one for name, one in self.constants.items() if name not in members} if self.constants else {}
        found.update(members)
        for name, filler in self.fillers.items():
            value = members.get(name)
            if value.__class__ not in SCALARS:
                found[name] = filler.fill(value)
        return found

    def fits(self, members: Mapping[str, object]) -> bool:
        """Whether a dict may be this variant by the names of its members alone."""
        is_complete = self.known.issuperset(members) and self.required.issubset(members)
        return is_complete and self.tags.keys().isdisjoint(members)


class Filler:
    """Fills in arguments of one type, which may be one of some models, a list of items, an object of values.

    `item_type` and `value_type` are None for what it is not. What is made of them is made on first use, because a type
    may contain itself.
    """

    def __init__(self, models: tuple[type[Model], ...], item_type: Any = None, value_type: Any = None) -> None:
        self.models = models
        self.item_type = item_type
        self.value_type = value_type
        self._by_names: dict[tuple[str, ...], _Variant | None] = {}
        self.unchanged: set[tuple[str, ...]] = set()
        """The members of dicts in which nothing is filled in, whatever their values."""
        self._unchanged_items: set[tuple[str, ...]] = set()

    def fill(self, value: Any) -> object:  # Any: an argument of any kind
        """An argument whose dicts, however deep, have what their models fill in; models themselves stay as they are."""
        kind = value.__class__
        if kind in SCALARS:
            return value
        if kind is dict or (kind is not list and issubclass(kind, Mapping)):
            members: Mapping[str, object] = value
            variant = self._variant_of(members) if self.models else None
            if variant is not None:
                return variant.filled(members)
            values = self._values
            return members if values is None else {name: values.fill(one) for name, one in members.items()}
        items: list[Any] | None = None  # Any: arguments of any kind
        if self.item_type is not None:
            items = value if kind is list else items_of(value)
        if items is None:
            return value
        filler = self._items
        if filler is None:
            return items
        self._unchanged_items = filler.unchanged
        return [filler.fill(one) for one in items]

    def leaves(self, items: list[Any]) -> bool:  # Any: arguments of any kind
        """Whether it is certain that nothing is filled in in a list, such as the messages of most chats."""
        return {*map(type, items)} == _ONLY_DICTS and self._unchanged_items.issuperset(map(tuple, items))

    @cached_property
    def _items(self) -> Filler | None:
        return filler_of(self.item_type)

    @cached_property
    def _values(self) -> Filler | None:
        return filler_of(self.value_type)

    @cached_property
    def _only(self) -> _Variant:
        return _variant(self.models[0])

    @cached_property
    def _by_tag(self) -> dict[str, dict[object, dict[int, _Variant]]]:
        """The variants with their places, by the wire names and values of their tags."""
        found: dict[str, dict[object, dict[int, _Variant]]] = {}
        for place, variant in enumerate(map(_variant, self.models)):
            for name, values in variant.tags.items():
                for value in values:
                    found.setdefault(name, {}).setdefault(value, {})[place] = variant
        return found

    def _variant_of(self, members: Mapping[str, object]) -> _Variant | None:
        """What a dict is: the variant with its tag, else the only one that it can be; None if that is not certain."""
        if len(self.models) == 1:
            return self._only
        variants = self._tagged(members) if self._by_tag else ()
        if variants:
            return variants[0] if len(variants) == 1 else None
        # Most dicts of a program have the same few sets of members.
        names = tuple(members)
        try:
            return self._by_names[names]
        except KeyError:
            variants = tuple(one for one in map(_variant, self.models) if one.fits(members))
        found = variants[0] if len(variants) == 1 else None
        if len(self._by_names) < _MOST_KEPT:
            self._by_names[names] = found
            is_bare = found is None or not (found.constants or found.fillers)
            if is_bare and not self._by_tag and self._values is None:
                self.unchanged.add(names)
        return found

    def _tagged(self, members: Mapping[str, object]) -> tuple[_Variant, ...]:
        """The variants with a tag that a dict has."""
        found: dict[int, _Variant] = {}
        for name, variants in self._by_tag.items():
            value = members.get(name, self)  # which is no tag
            if value.__class__ in SCALARS:
                found.update(variants.get(value, ()))
        return tuple(found[place] for place in sorted(found))


@cache
def filler_of(type_: Any) -> Filler | None:  # Any: a type given as a value
    """The filler of a type; None for a type in which nothing is filled in."""
    origin = get_origin(type_)
    arguments = get_args(type_)
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return filler_of(_form(type_))
    if isinstance(type_, type) and issubclass(type_, Model):
        return Filler((type_,))
    if origin is Union or origin is UnionType:
        inner = [one for one in map(filler_of, arguments) if one is not None]
        if len(inner) < 2:
            return inner[0] if inner else None
        return Filler(
            tuple(model for one in inner for model in one.models),
            next((one.item_type for one in inner if one.item_type is not None), None),
            next((one.value_type for one in inner if one.value_type is not None), None),
        )
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Filler((), None, arguments[1])
    if isinstance(origin, type) and issubclass(origin, Iterable) and origin is not tuple:
        return Filler((), arguments[0], None)
    return None


@cache
def _variant(model: type[Model]) -> _Variant:
    metadata = metadata_of(model)
    fields = [field for field in declared_fields(model) if field.wire_name not in metadata.read_only]
    fillers = {field.wire_name: filler_of(field.type) for field in fields}
    return _Variant(
        constants=metadata.constants,
        fillers={name: filler for name, filler in fillers.items() if filler is not None},
        tags={field.wire_name: fixed_values(field.type) or () for field in fields if field.wire_name in metadata.tags},
        required=frozenset(field.wire_name for field in fields if field.required).difference(metadata.constants),
        known=frozenset(field.wire_name for field in fields).union(metadata.write_only),
    )


def _form(type_: Any) -> Any:  # Any, twice: as above
    return type_.form()
