"""Rebuilds a document object by object, by the table of the kinds of objects.

Without the table a property that happens to be called `type`, or a sample that holds a `$ref`, would be taken for a
schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from specpress.openapi import objects
from specpress.openapi.document import JSON
from specpress.openapi.objects import EXTENDED_SHAPES, REFERABLE

Kind: TypeAlias = objects.Kind | Literal["reference"]
Object: TypeAlias = dict[str, JSON]
Rewrite: TypeAlias = Callable[[Object], JSON]

ANYTHING: Mapping[str, JSON] = {}
NOTHING: Mapping[str, JSON] = {"not": {}}

_REFERENCES = REFERABLE - {"schema", "path item"} | {"media type"}
"""Kinds of objects for which a `$ref` replaces everything else."""


def transform(value: JSON, kind: objects.Kind, rewrites: Mapping[Kind, Rewrite]) -> JSON:
    """A copy of `value` in which every object of a kind went through that kind's rewrite, the innermost first.

    A boolean schema reaches the rewrite of schemas as the object that means the same. An object with a `$ref` that is
    neither a schema nor a path item is a `reference`, whatever else it has.
    """
    if isinstance(value, bool) and kind == "schema" and kind in rewrites:
        value = dict(ANYTHING) if value else dict(NOTHING)
    if not isinstance(value, dict):
        return value
    if "$ref" in value and kind in _REFERENCES:
        return _rewritten(dict(value), "reference", rewrites)
    shape = EXTENDED_SHAPES[kind]
    if shape.open is not None:
        return _rewritten(_map(value, shape.open, rewrites, extensible=True), kind, rewrites)
    return _rewritten({key: _member(key, member, shape, rewrites) for key, member in value.items()}, kind, rewrites)


def _rewritten(copy: Object, kind: Kind, rewrites: Mapping[Kind, Rewrite]) -> JSON:
    rewrite = rewrites.get(kind)
    return copy if rewrite is None else rewrite(copy)


def _member(key: str, member: JSON, shape: objects.Shape, rewrites: Mapping[Kind, Rewrite]) -> JSON:
    if key in shape.one:
        return transform(member, shape.one[key], rewrites)
    if key in shape.many and isinstance(member, list):
        return [transform(one, shape.many[key], rewrites) for one in member]
    if key in shape.named and isinstance(member, dict):
        return _map(member, shape.named[key], rewrites, extensible=key in shape.extensible)
    return member


def _map(members: Object, kind: objects.Kind, rewrites: Mapping[Kind, Rewrite], *, extensible: bool) -> Object:
    return {
        key: member if extensible and key.startswith("x-") else transform(member, kind, rewrites)
        for key, member in members.items()
    }
