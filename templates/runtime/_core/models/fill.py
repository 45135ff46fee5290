"""Fills in what dict arguments leave out although the document leaves no choice: consts, tags, required defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Final, NamedTuple, Union, cast, get_args, get_origin

from .encode import items_of
from .match_score import declared_fields, fixed_values
from .metadata import metadata_of
from .model import Model
from .recursive import Recursive

_SCALARS: Final = frozenset((str, int, float, bool, type(None)))


class _Parts(NamedTuple):
    """What a type may be: one of some models, a list of items, an object of values; None for what it is not."""

    models: tuple[type[Model], ...]
    items: Any  # Any, twice: a type given as a value
    values: Any


class _Variant(NamedTuple):
    """A model as callers write it in a dict, all by wire names."""

    constants: Mapping[str, object]
    types: Mapping[str, Any]  # Any: as above
    tags: Mapping[str, tuple[object, ...]]
    required: frozenset[str]
    known: frozenset[str]


def filled_in(value: object, type_: Any) -> object:  # Any: a type given as a value
    """An argument whose dicts, however deep, have what their models fill in; models themselves stay as they are."""
    if value.__class__ in _SCALARS:
        return value
    parts = _parts(type_)
    if value.__class__ is dict or isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        variant = _variant_of(members, parts.models)
        if variant is not None:
            missing = {name: one for name, one in variant.constants.items() if name not in members}
            return missing | {name: filled_in(one, variant.types.get(name)) for name, one in members.items()}
        return (
            members if parts.values is None else {name: filled_in(one, parts.values) for name, one in members.items()}
        )
    items = items_of(value) if parts.items is not None else None
    return value if items is None else [filled_in(one, parts.items) for one in items]


def _variant_of(members: Mapping[str, object], models: tuple[type[Model], ...]) -> _Variant | None:
    """What a dict is: the variant with its tag, else the only one that it can be; None if that is not certain."""
    if len(models) < 2:
        return _variant(models[0]) if models else None
    variants = _tagged(members, models) or [one for one in map(_variant, models) if _fits(members, one)]
    return variants[0] if len(variants) == 1 else None


def _tagged(members: Mapping[str, object], models: tuple[type[Model], ...]) -> list[_Variant]:
    """The variants with a tag that a dict has."""
    found: dict[int, _Variant] = {}
    for name, variants in _variants_by_tag(models).items():
        value = members.get(name, _variants_by_tag)  # which is no tag
        if value.__class__ in _SCALARS:
            found.update(variants.get(value, ()))
    return [found[place] for place in sorted(found)] if len(found) > 1 else list(found.values())


@cache
def _variants_by_tag(models: tuple[type[Model], ...]) -> dict[str, dict[object, dict[int, _Variant]]]:
    """The variants of a union with their places, by the wire names and values of their tags."""
    found: dict[str, dict[object, dict[int, _Variant]]] = {}
    for place, variant in enumerate(map(_variant, models)):
        for name, values in variant.tags.items():
            for value in values:
                found.setdefault(name, {}).setdefault(value, {})[place] = variant
    return found


def _fits(members: Mapping[str, object], variant: _Variant) -> bool:
    if not (variant.known.issuperset(members) and variant.required.issubset(members)):
        return False
    return not (variant.tags and any(name in members for name in variant.tags))


@cache
def _variant(model: type[Model]) -> _Variant:
    metadata = metadata_of(model)
    fields = [field for field in declared_fields(model) if field.wire_name not in metadata.read_only]
    tags = {field.wire_name: fixed_values(field.type) or () for field in fields if field.wire_name in metadata.tags}
    return _Variant(
        constants=metadata.constants,
        types={field.wire_name: field.type for field in fields},
        tags=tags,
        required=frozenset(field.wire_name for field in fields if field.required).difference(metadata.constants),
        known=frozenset(field.wire_name for field in fields).union(metadata.write_only),
    )


@cache
def _parts(type_: Any) -> _Parts:  # Any: as above
    origin = get_origin(type_)
    arguments = get_args(type_)
    if isinstance(type_, type) and issubclass(type_, Recursive):
        return _parts(_form(type_))
    if isinstance(type_, type) and issubclass(type_, Model):
        return _Parts((type_,), None, None)
    if origin is Union or origin is UnionType:
        inner = [_parts(one) for one in arguments]
        return _Parts(
            tuple(model for one in inner for model in one.models),
            next((one.items for one in inner if one.items is not None), None),
            next((one.values for one in inner if one.values is not None), None),
        )
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _Parts((), None, arguments[1])
    if isinstance(origin, type) and issubclass(origin, Iterable) and origin is not tuple:
        return _Parts((), arguments[0], None)
    return _Parts((), None, None)


def _form(type_: Any) -> Any:  # Any, twice: as above
    return type_.form()
