"""Converts a schema from OpenAPI 3.1 to 3.0.3, keyword by keyword.

`CONVERTED` keywords have an equivalent. `WIDENED` ones allow more values afterwards, because 3.0 cannot express them.
`ANNOTATIONS` do not constrain values and are dropped. Keywords in none of these tables are dropped as well, except
`x-` members, since 3.0 refuses unknown keywords.

`nullable` only has an effect beside `type` in the same schema, by the text of 3.0.3. So a `null` variant is merged into
an inline variant with a type; beside references alone it stays a variant, `enum: [null]`, whose
type `nullable_3_0` finds once the whole document is converted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from specpress.export.transform import NOTHING, Object
from specpress.openapi.document import JSON

Conversion: TypeAlias = Callable[[Object], Object]

_TITLES = ("title", "description", "externalDocs", "deprecated", "readOnly", "writeOnly", "default", "example")
_COMBINING = ("allOf", "anyOf", "oneOf", "not", "$ref")
_OF_NUMBERS = ("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_OF_STRINGS = ("minLength", "maxLength", "pattern")
_OF_LISTS = ("items", "minItems", "maxItems", "uniqueItems")
_OF_OBJECTS = ("properties", "additionalProperties", "required", "minProperties", "maxProperties")

KEPT = frozenset(
    (
        *(*_TITLES, *_COMBINING, *_OF_NUMBERS, *_OF_STRINGS, *_OF_LISTS, *_OF_OBJECTS),
        *("type", "format", "enum", "nullable", "xml", "discriminator"),
    )
)
ANNOTATIONS: Mapping[str, str] = {
    "$schema": "3.0 has one dialect",
    "$vocabulary": "3.0 has one dialect",
    "$id": "3.0 has no schema identifiers; references are pointers",
    "$anchor": "3.0 has no anchors; references are pointers",
    "$dynamicAnchor": "3.0 has no anchors; references are pointers",
    "$comment": "for maintainers of the source",
    "contentSchema": "annotation about text content",
}
WIDENED: Mapping[str, str] = {
    "$dynamicRef": "3.0 has no dynamic references",
    "contains": "3.0 cannot demand something of some items",
    "minContains": "belongs to contains",
    "maxContains": "belongs to contains",
    "propertyNames": "3.0 cannot demand anything of names",
    "unevaluatedItems": "3.0 cannot see across combined schemas",
}

_APPLIES: Mapping[str, tuple[str, ...]] = {
    "array": _OF_LISTS,
    "object": _OF_OBJECTS,
    "string": _OF_STRINGS,
    "number": _OF_NUMBERS,
    "integer": _OF_NUMBERS,
    "boolean": (),
}


def schema_to_3_0(schema: Object) -> Object:
    """Convert one schema; the schemas inside it are converted already."""
    for keyword, conversion in CONVERTED:
        if keyword in schema:
            schema = conversion(schema)
    kept = {key: value for key, value in schema.items() if key in KEPT or key.startswith("x-")}
    return _wrap_reference(kept)


def reference_to_3_0(reference: str) -> str:
    """The pointer to the target in the converted document."""
    return reference.replace("/$defs/", "/x-defs/")


def _without(schema: Object, *keywords: str) -> Object:
    return {key: value for key, value in schema.items() if key not in keywords}


def _also(schema: Object, *conditions: JSON) -> Object:
    """The schema with further conditions that must hold as well."""
    if not conditions:
        return schema
    before = schema.get("allOf")
    return {**schema, "allOf": [*(before if isinstance(before, list) else ()), *conditions]}


def _wrap_reference(schema: Object) -> Object:
    """Wrap a `$ref` with other keywords in `allOf`, since 3.0 ignores keywords beside a `$ref`."""
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    target: Object = {"$ref": reference_to_3_0(reference)}
    if len(schema) == 1:
        return target
    before = schema.get("allOf")
    return {**_without(schema, "$ref", "allOf"), "allOf": [target, *(before if isinstance(before, list) else ())]}


def _definitions(schema: Object) -> Object:
    return {("x-defs" if key == "$defs" else key): value for key, value in schema.items()}


def _const(schema: Object) -> Object:
    value, values = schema["const"], schema.get("enum")
    if isinstance(values, list) and not any(_same(value, one) for one in values):
        return _also(_without(schema, "const", "enum"), dict(NOTHING))
    return {("enum" if key == "const" else key): ([value] if key == "const" else one)
            for key, one in _without(schema, "enum").items()}  # fmt: skip


def _same(left: JSON, right: JSON) -> bool:
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def _enum(schema: Object) -> Object:
    values = schema["enum"]
    if values == []:
        return _also(_without(schema, "enum"), dict(NOTHING))
    if isinstance(values, list) and None in values and "type" not in schema:
        return {**schema, "nullable": True}
    return schema


def _type(schema: Object) -> Object:
    listed = schema["type"]
    names = [listed] if isinstance(listed, str) else [name for name in _list(listed) if isinstance(name, str)]
    nullable = "null" in names
    if "number" in names:
        names = [name for name in names if name != "integer"]
    names = [name for name in names if name != "null"]
    if not names:
        return _only_null(_without(schema, "type")) if nullable else schema
    if len(names) == 1:
        named: Object = {**schema, "type": names[0]}
        if names[0] == "array":
            named.setdefault("items", {})
        return {**named, "nullable": True} if nullable else named
    moved = {keyword for name in names for keyword in _APPLIES.get(name, ())}
    branches: list[JSON] = [_branch(schema, name, {"nullable": True} if nullable else {}) for name in names]
    rest = _without(schema, "type", *moved)
    return _also(rest, {"anyOf": branches}) if "anyOf" in rest else {**rest, "anyOf": branches}


def _branch(schema: Object, name: str, nullable: Object) -> Object:
    branch: Object = {"type": name, **{key: schema[key] for key in _APPLIES.get(name, ()) if key in schema}, **nullable}
    if name == "array":
        branch.setdefault("items", {})
    return branch


def _only_null(schema: Object) -> Object:
    values = schema.get("enum")
    if isinstance(values, list) and None not in values:
        return _also(_without(schema, "enum"), dict(NOTHING))
    return {**schema, "nullable": True, "enum": [None]}


def _null_variant(combinator: str) -> Conversion:
    def convert(schema: Object) -> Object:
        variants = _list(schema[combinator])
        others = [variant for variant in variants if not _is_null(variant)]
        host = next((place for place, variant in enumerate(others) if _can_host_null(variant)), None)
        if len(others) == len(variants) or host is None:
            return schema
        others[host] = _with_null(others[host])
        if len(others) > 1:
            return {**schema, combinator: others}
        rest = _without(schema, combinator)
        only = others[0]
        if isinstance(only, dict) and all(key in _TITLES or key.startswith("x-") for key in rest):
            return {**only, **rest}
        return _also(rest, only)

    return convert


def _is_null(variant: JSON) -> bool:
    return isinstance(variant, dict) and variant.get("enum") == [None] and "type" not in variant


def _can_host_null(variant: JSON) -> bool:
    return isinstance(variant, dict) and "type" in variant and not any(keyword in variant for keyword in _COMBINING)


def _with_null(variant: JSON) -> JSON:
    if not isinstance(variant, dict):
        return variant
    values = variant.get("enum")
    if isinstance(values, list) and None not in values:
        variant = {**variant, "enum": [*values, None]}
    return {**variant, "nullable": True}


def _examples(schema: Object) -> Object:
    """3.0 has one: the first that is a value, for null shows nothing."""
    examples = _list(schema["examples"])
    rest = _without(schema, "examples")
    if not examples or "example" in rest:
        return rest
    return {**rest, "example": next((example for example in examples if example is not None), None)}


def _exclusive(keyword: str, inclusive: str, stricter: Callable[[float, float], float]) -> Conversion:
    def convert(schema: Object) -> Object:
        bound, other = schema[keyword], schema.get(inclusive)
        if isinstance(bound, bool) or not isinstance(bound, (int, float)):
            return schema
        if isinstance(other, (int, float)) and other != bound and stricter(bound, other) == other:
            return _without(schema, keyword)
        return {**_without(schema, keyword, inclusive), inclusive: bound, keyword: True}

    return convert


def _prefix_items(schema: Object) -> Object:
    """Convert `prefixItems` to `items`: every item may have any of the types."""
    prefix, rest = _list(schema["prefixItems"]), schema.get("items")
    converted = _without(schema, "prefixItems")
    if rest is None:
        return {**converted, "items": {}}
    if rest == NOTHING:
        longest = schema.get("maxItems")
        limit = min(len(prefix), longest) if isinstance(longest, int) else len(prefix)
        return {**converted, "items": _any_of(prefix), "maxItems": limit}
    return {**converted, "items": _any_of([*prefix, rest])}


def _pattern_properties(schema: Object) -> Object:
    """Convert `patternProperties` to `additionalProperties` with any of the types."""
    patterns, additional = schema["patternProperties"], schema.get("additionalProperties")
    converted = _without(schema, "patternProperties")
    if not isinstance(patterns, dict) or additional is None:
        return converted
    schemas = list(patterns.values())
    return {**converted, "additionalProperties": _any_of(schemas if additional == NOTHING else [*schemas, additional])}


def _any_of(schemas: list[JSON]) -> JSON:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _additional_properties(schema: Object) -> Object:
    """Keep boolean schemas here, the only place where 3.0 has them."""
    additional = schema["additionalProperties"]
    if additional == NOTHING:
        return {**schema, "additionalProperties": False}
    return {**schema, "additionalProperties": True} if additional == {} else schema


def _condition(schema: Object) -> Object:
    condition = schema["if"]
    conditions: list[JSON] = []
    if "then" in schema:
        conditions.append({"anyOf": [{"not": condition}, schema["then"]]})
    if "else" in schema:
        conditions.append({"anyOf": [condition, schema["else"]]})
    return _also(_without(schema, "if", "then", "else"), *conditions)


def _dependent_required(schema: Object) -> Object:
    members = schema["dependentRequired"]
    conditions: list[JSON] = [
        _when_present(name, {"required": names})
        for name, names in (members.items() if isinstance(members, dict) else ())
        if names
    ]
    return _also(_without(schema, "dependentRequired"), *conditions)


def _dependent_schemas(schema: Object) -> Object:
    members = schema["dependentSchemas"]
    conditions = [
        _when_present(name, demand) for name, demand in (members.items() if isinstance(members, dict) else ())
    ]
    return _also(_without(schema, "dependentSchemas"), *conditions)


def _when_present(name: str, demand: JSON) -> JSON:
    return {"anyOf": [{"not": {"type": "object", "required": [name]}}, demand]}


def _unevaluated_properties(schema: Object) -> Object:
    """Convert to `additionalProperties`; beside combined schemas that would be wrong, so it is dropped."""
    combined = any(keyword in schema for keyword in (*_COMBINING[:3], "$ref", "if", "dependentSchemas"))
    rest = _without(schema, "unevaluatedProperties")
    if combined or "additionalProperties" in schema:
        return rest
    return {**rest, "additionalProperties": schema["unevaluatedProperties"]}


def _content(schema: Object) -> Object:
    """Convert encoded and raw bytes to the `format` that they have in 3.0."""
    encoding, media_type = schema.get("contentEncoding"), schema.get("contentMediaType")
    rest = _without(schema, "contentEncoding", "contentMediaType")
    if "format" in rest:
        return rest
    if encoding in ("base64", "base64url"):
        return {**rest, "format": "byte"}
    if encoding is None and isinstance(media_type, str) and not _is_text(media_type):
        return {"type": "string", **rest, "format": "binary"}
    return rest


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type.endswith(("json", "xml", "yaml", "x-www-form-urlencoded"))


def _required(schema: Object) -> Object:
    return _without(schema, "required") if schema["required"] == [] else schema


def _list(value: JSON) -> list[JSON]:
    return list(value) if isinstance(value, list) else []


CONVERTED: tuple[tuple[str, Conversion], ...] = (
    ("nullable", lambda schema: _without(schema, "nullable")),  # has no meaning in 3.1
    ("$defs", _definitions),
    ("const", _const),
    ("enum", _enum),
    ("unevaluatedProperties", _unevaluated_properties),
    ("dependentRequired", _dependent_required),
    ("dependentSchemas", _dependent_schemas),
    ("if", _condition),
    ("prefixItems", _prefix_items),
    ("patternProperties", _pattern_properties),
    ("additionalProperties", _additional_properties),
    ("required", _required),
    ("exclusiveMinimum", _exclusive("exclusiveMinimum", "minimum", max)),
    ("exclusiveMaximum", _exclusive("exclusiveMaximum", "maximum", min)),
    ("contentEncoding", _content),
    ("contentMediaType", _content),
    ("examples", _examples),
    ("type", _type),
    ("oneOf", _null_variant("oneOf")),
    ("anyOf", _null_variant("anyOf")),
)
"""The conversions, in the order of their application: a later one may rely on the result of an earlier one."""
