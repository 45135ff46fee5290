"""Every type inside a type, and every name of a declaration inside a value of the IR."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator
from functools import cache
from typing import cast, get_args, get_type_hints

from specpress.ir.metadata import DeclarationName
from specpress.ir.types import Array, Map, Nullable, NullType, Reference, Tuple, Type, Union


def parts_of(one: Type) -> Iterator[Type]:
    """The type itself and every type inside it, references not followed."""
    yield one
    match one:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            yield from parts_of(inner)
        case Tuple(prefix=prefix, rest=rest):
            for inner in (*prefix, *((rest,) if rest is not None else ())):
                yield from parts_of(inner)
        case Union(variants=variants):
            for inner in variants:
                yield from parts_of(inner)
        case _:
            pass


def faces_of(one: Type, *, with_null: bool = False) -> Iterator[Type]:
    """The alternatives of a type: unions and nullables are flattened, references are not followed.

    `with_null`: the alternatives of a nullable type end with `NullType`.
    """
    match one:
        case Nullable(inner=inner):
            yield from faces_of(inner, with_null=with_null)
            if with_null:
                yield NullType()
        case Union(variants=variants):
            for variant in variants:
                yield from faces_of(variant, with_null=with_null)
        case _:
            yield one


def references_of(one: Type) -> Iterator[str]:
    """The names of the declarations that a type mentions."""
    return (part.name for part in parts_of(one) if isinstance(part, Reference))


def names_in(value: object) -> Iterator[DeclarationName]:
    """The names of declarations in a value of the IR, however deep they are; a declaration names itself."""
    if isinstance(value, DeclarationName):
        yield value
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from names_in(item)
    else:
        for name in attributes_with_names(cast("Hashable", type(value))):
            yield from names_in(getattr(value, name))


@cache
def attributes_with_names(kind: Hashable) -> tuple[str, ...]:
    """The attributes of an ir class whose types have a place for the name of a declaration."""
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        return ()
    return tuple(name for name, hint in get_type_hints(kind).items() if _may_hold_name(hint))


def _may_hold_name(hint: object) -> bool:
    waiting, seen = [hint], list[object]()
    while waiting:
        one = waiting.pop()
        if one is DeclarationName:
            return True
        if one in seen:
            continue
        seen.append(one)
        waiting += get_args(one)
        if isinstance(one, type) and dataclasses.is_dataclass(one):
            waiting += get_type_hints(one).values()
    return False
