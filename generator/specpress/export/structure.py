"""Which members of an OpenAPI document are objects of which kind, and a walk that rebuilds a document by that table.

Without it a property that happens to be called `type`, or a sample that holds a `$ref`, would be taken for a schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from specpress.openapi.document import JSON

Kind: TypeAlias = Literal[
    "openapi", "info", "license", "components", "path-item", "operation", "parameter", "header", "request-body",
    "media-type", "encoding", "response", "response-case", "link", "security-scheme", "callback", "schema", "reference",
    "collect",
]  # fmt: skip
Object: TypeAlias = dict[str, JSON]
Rewrite: TypeAlias = Callable[[Object], JSON]

ANYTHING: Mapping[str, JSON] = {}
NOTHING: Mapping[str, JSON] = {"not": {}}


@dataclass(frozen=True, slots=True)
class One:
    """The member is one object of a kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Listed:
    """The member is a list of them."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Named:
    """The member is a map of them; in an extensible map the `x-` members are somebody else's."""

    kind: Kind
    extensible: bool = False


Shape: TypeAlias = One | Listed | Named

_PARAMETER: Mapping[str, Shape] = {"schema": One("schema"), "content": Named("media-type")}
_PATH_ITEM: Mapping[str, Shape] = {
    "parameters": Listed("parameter"),
    **{
        method: One("operation")
        for method in ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
    },
    "additionalOperations": Named("operation"),
}

STRUCTURE: Mapping[Kind, Mapping[str, Shape]] = {
    "openapi": {
        "info": One("info"),
        "paths": Named("path-item", extensible=True),
        "webhooks": Named("path-item"),
        "components": One("components"),
    },
    "info": {"license": One("license")},
    "license": {},
    "components": {
        "schemas": Named("schema"),
        "responses": Named("response"),
        "parameters": Named("parameter"),
        "requestBodies": Named("request-body"),
        "headers": Named("header"),
        "securitySchemes": Named("security-scheme"),
        "links": Named("link"),
        "callbacks": Named("callback"),
        "pathItems": Named("path-item"),
        "mediaTypes": Named("media-type"),
    },
    "path-item": _PATH_ITEM,
    "operation": {
        "parameters": Listed("parameter"),
        "requestBody": One("request-body"),
        "responses": Named("response", extensible=True),
        "callbacks": Named("callback"),
        "x-response-cases": Listed("response-case"),
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "request-body": {"content": Named("media-type")},
    "media-type": {
        "schema": One("schema"),
        "itemSchema": One("schema"),
        "encoding": Named("encoding"),
        "prefixEncoding": Listed("encoding"),
        "itemEncoding": One("encoding"),
    },
    "encoding": {"headers": Named("header")},
    "response": {"headers": Named("header"), "content": Named("media-type"), "links": Named("link")},
    "response-case": {"schema": One("schema"), "collect": One("collect")},
    "collect": {"into": One("schema")},
    "link": {},
    "security-scheme": {},
    "reference": {},
    "schema": {
        **{
            keyword: One("schema")
            for keyword in (
                "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
                "unevaluatedItems", "unevaluatedProperties", "contentSchema",
            )
        },
        **{keyword: Listed("schema") for keyword in ("allOf", "anyOf", "oneOf", "prefixItems")},
        **{keyword: Named("schema") for keyword in ("properties", "patternProperties", "dependentSchemas", "$defs")},
    },
}  # fmt: skip


def transform(value: JSON, kind: Kind, rewrites: Mapping[Kind, Rewrite]) -> JSON:
    """A copy of `value` in which every object of a kind went through that kind's rewrite, the innermost first.

    A boolean schema reaches the rewrite of schemas as the object that means the same. An object with a `$ref` that is
    neither a schema nor a path item is a `reference`, whatever stands beside the `$ref`.
    """
    if isinstance(value, bool) and kind == "schema" and kind in rewrites:
        value = dict(ANYTHING) if value else dict(NOTHING)
    if not isinstance(value, dict):
        return value
    if kind == "callback" and "$ref" not in value:
        return _named(value, Named("path-item", extensible=True), rewrites)
    if "$ref" in value and kind not in ("schema", "path-item"):
        kind = "reference"
    shapes = STRUCTURE.get(kind, {})
    copy: Object = {key: _member(member, shapes.get(key), rewrites) for key, member in value.items()}
    rewrite = rewrites.get(kind)
    return copy if rewrite is None else rewrite(copy)


def _member(member: JSON, shape: Shape | None, rewrites: Mapping[Kind, Rewrite]) -> JSON:
    match shape, member:
        case One(kind), _:
            return transform(member, kind, rewrites)
        case Listed(kind), list():
            return [transform(one, kind, rewrites) for one in member]
        case Named(), dict():
            return _named(member, shape, rewrites)
        case _:
            return member


def _named(members: Object, shape: Named, rewrites: Mapping[Kind, Rewrite]) -> Object:
    return {
        key: member if shape.extensible and key.startswith("x-") else transform(member, shape.kind, rewrites)
        for key, member in members.items()
    }
