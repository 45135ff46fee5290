# Generated from openapi.yaml by specpress. Do not edit.
"""Reads from the types of a stream how its pieces add up: which strings come whole, and which lists have keys."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args

from ..models.match_score import declared_fields
from ..models.model import Model
from .data import variants_of


class PieceKinds(NamedTuple):
    """Wire names: `fixed` are members with a set of values, or texts that are no `str`; `keyed` are lists with keys."""

    fixed: frozenset[str]
    keyed: frozenset[str]


@cache
def kinds_of(types: tuple[Any, ...], key: str | None) -> PieceKinds:  # Any: types given as values
    """The members of these types and of all models inside them; lists have keys if their items declare the member."""
    fixed, texts, keyed = set[str](), set[str](), set[str]()
    seen = set[Any]()
    waiting = list(types)
    while waiting:
        type_ = waiting.pop()
        if type_ in seen:
            continue
        seen.add(type_)
        if not (isinstance(type_, type) and issubclass(type_, Model)):
            waiting += [one for one in get_args(type_) if not isinstance(one, str)]
            continue
        for field in declared_fields(type_):
            variants = variants_of(field.type)
            (texts if any(one in (str, Any, object) for one in variants) else fixed).add(field.wire_name)
            if any(_has_member(item, key) for one in variants for item in get_args(one)):
                keyed.add(field.wire_name)
            waiting.append(field.type)
    return PieceKinds(frozenset(fixed - texts), frozenset(keyed))


def _has_member(type_: Any, name: str | None) -> bool:  # Any: as above
    return (
        isinstance(type_, type)
        and issubclass(type_, Model)
        and any(field.wire_name == name for field in declared_fields(type_))
    )
