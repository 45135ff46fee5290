"""The kinds of objects in an OpenAPI document: the keys of each, and the kinds of the objects below these keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from specpress.openapi.extensions import RESPONSE_CASES

Kind: TypeAlias = Literal[
    "document",
    "info",
    "contact",
    "license",
    "server",
    "server variable",
    "components",
    "path item",
    "operation",
    "external documentation",
    "parameter",
    "request body",
    "media type",
    "encoding",
    "response",
    "callback",
    "example",
    "link",
    "header",
    "tag",
    "schema",
    "discriminator",
    "xml",
    "security scheme",
    "oauth flows",
    "oauth flow",
    "response case",
    "collect",
]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of object: keys with plain values, and keys with one object, a list or a map of objects."""

    plain: frozenset[str] = frozenset()
    one: dict[str, Kind] = field(default_factory=dict[str, Kind])
    many: dict[str, Kind] = field(default_factory=dict[str, Kind])
    named: dict[str, Kind] = field(default_factory=dict[str, Kind])
    open: Kind | None = None
    """The kind of every member, for objects whose keys are names."""
    extensible: frozenset[str] = frozenset()
    """The maps of other objects whose `x-` members are extensions."""

    @property
    def keys(self) -> frozenset[str]:
        """Every key that such an object may have, without `x-` extensions."""
        return self.plain | self.one.keys() | self.many.keys() | self.named.keys()


def words(text: str) -> frozenset[str]:
    """A set of keys."""
    return frozenset(text.split())


_PARAMETER_MEMBERS: Final[dict[str, Kind]] = {"content": "media type", "examples": "example"}

SHAPES: Final[dict[Kind, Shape]] = {
    "document": Shape(
        words("openapi jsonSchemaDialect security"),
        one={"info": "info", "components": "components", "externalDocs": "external documentation"},
        many={"servers": "server", "tags": "tag"},
        named={"paths": "path item", "webhooks": "path item"},
        extensible=words("paths"),
    ),
    "info": Shape(
        words("title summary description termsOfService version"), one={"contact": "contact", "license": "license"}
    ),
    "contact": Shape(words("name url email")),
    "license": Shape(words("name identifier url")),
    "server": Shape(words("url description"), named={"variables": "server variable"}),
    "server variable": Shape(words("enum default description")),
    "components": Shape(
        named={
            "schemas": "schema",
            "responses": "response",
            "parameters": "parameter",
            "examples": "example",
            "requestBodies": "request body",
            "headers": "header",
            "securitySchemes": "security scheme",
            "links": "link",
            "callbacks": "callback",
            "pathItems": "path item",
        }
    ),
    "path item": Shape(
        words("summary description"),
        one=dict.fromkeys(METHODS, "operation"),
        many={"servers": "server", "parameters": "parameter"},
    ),
    "operation": Shape(
        words("tags summary description operationId deprecated security"),
        one={"externalDocs": "external documentation", "requestBody": "request body"},
        many={"parameters": "parameter", "servers": "server"},
        named={"responses": "response", "callbacks": "callback"},
        extensible=words("responses"),
    ),
    "external documentation": Shape(words("description url")),
    "parameter": Shape(
        words("name in description required deprecated allowEmptyValue style explode allowReserved example"),
        one={"schema": "schema"},
        named=_PARAMETER_MEMBERS,
    ),
    "header": Shape(
        words("description required deprecated allowEmptyValue style explode allowReserved example"),
        one={"schema": "schema"},
        named=_PARAMETER_MEMBERS,
    ),
    "request body": Shape(words("description required"), named={"content": "media type"}),
    "media type": Shape(
        words("example"),
        one={"schema": "schema", "itemSchema": "schema"},
        named={"examples": "example", "encoding": "encoding"},
    ),
    "encoding": Shape(words("contentType style explode allowReserved"), named={"headers": "header"}),
    "response": Shape(words("description"), named={"headers": "header", "content": "media type", "links": "link"}),
    "callback": Shape(open="path item"),
    "example": Shape(words("summary description value externalValue")),
    "link": Shape(words("operationRef operationId parameters requestBody description"), one={"server": "server"}),
    "tag": Shape(words("name description"), one={"externalDocs": "external documentation"}),
    "schema": Shape(
        one={
            **dict.fromkeys(
                (
                    "items",
                    "additionalProperties",
                    "not",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "propertyNames",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                    "contentSchema",
                ),
                "schema",
            ),
            "discriminator": "discriminator",
            "xml": "xml",
            "externalDocs": "external documentation",
        },
        many=dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "schema"),
        named=dict.fromkeys(("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"), "schema"),
    ),
    "discriminator": Shape(words("propertyName mapping")),
    "xml": Shape(words("name namespace prefix attribute wrapped")),
    "security scheme": Shape(
        words("type description name in scheme bearerFormat openIdConnectUrl"), one={"flows": "oauth flows"}
    ),
    "oauth flows": Shape(
        one=dict.fromkeys(("implicit", "password", "clientCredentials", "authorizationCode"), "oauth flow")
    ),
    "oauth flow": Shape(words("authorizationUrl tokenUrl refreshUrl scopes")),
    "response case": Shape(one={"schema": "schema", "collect": "collect"}),
    "collect": Shape(one={"into": "schema"}),
}
"""The kinds of OpenAPI 3.0 and 3.1, with `itemSchema` of 3.2, which newer tools write there too, and our extensions."""

_BEYOND: Final[Mapping[Kind, Shape]] = {
    "components": Shape(named={"mediaTypes": "media type"}),
    "path item": Shape(one={"query": "operation"}, named={"additionalOperations": "operation"}),
    "operation": Shape(many={RESPONSE_CASES: "response case"}),
    "media type": Shape(one={"itemEncoding": "encoding"}, many={"prefixEncoding": "encoding"}),
}

EXTENDED_SHAPES: Final[Mapping[Kind, Shape]] = {
    kind: (
        replace(shape, one=shape.one | more.one, many=shape.many | more.many, named=shape.named | more.named)
        if (more := _BEYOND.get(kind))
        else shape
    )
    for kind, shape in SHAPES.items()
}
"""The same with the keys of 3.2 and our extensions, for documents that are rewritten as a whole."""

UNLISTED: Final[frozenset[Kind]] = frozenset({"schema", "callback"})
"""Kinds that take any key: JSON Schema ignores unknown keywords, and the keys of callbacks are expressions."""

REFERABLE: Final[frozenset[Kind]] = frozenset(
    (
        "path item",
        "parameter",
        "request body",
        "response",
        "callback",
        "example",
        "link",
        "header",
        "schema",
        "security scheme",
    )
)
"""Kinds of objects that a `$ref` can replace."""
