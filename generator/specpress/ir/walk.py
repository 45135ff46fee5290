"""Every type inside a type."""

from __future__ import annotations

from collections.abc import Iterator

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
