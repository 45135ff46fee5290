# Generated from openapi.yaml by specpress. Do not edit.
"""Schema Objects → JSON Schema of draft 2020-12, as requests or as replies must fit them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from .document import JSON, Document, Object, items, member
from .patterns import without_slashes

Direction: TypeAlias = Literal["request", "reply"]

_SCHEMAS: Final = frozenset(
    {
        *("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "not", "if", "then", "else"),
        *("contains", "propertyNames"),
    }
)
_LISTS: Final = frozenset(("allOf", "anyOf", "oneOf", "prefixItems"))
_MAPS: Final = frozenset(("properties", "patternProperties", "dependentSchemas", "$defs"))
_NOT_FOR_VALUES: Final = frozenset(
    {
        *(
            "description",
            "title",
            "example",
            "examples",
            "default",
            "deprecated",
            "xml",
            "externalDocs",
            "discriminator",
        ),
        *("readOnly", "writeOnly", "nullable", "$schema", "$id", "$comment", "contentMediaType", "contentEncoding"),
    }
)
_HIDDEN: Final[dict[Direction, str]] = {"request": "readOnly", "reply": "writeOnly"}
_RANGES: Final[dict[JSON, tuple[int, int]]] = {
    **{f"int{bits}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (8, 16, 32, 64)},
    **{f"uint{bits}": (0, 2**bits - 1) for bits in (8, 16, 32, 64)},
}
"""The least and the greatest number of the formats that have limits."""

_TYPES: Final = {
    "bool": "boolean",
    "int": "integer",
    "float": "number",
    "str": "string",
    "list": "array",
    "dict": "object",
}


def to_json_schema(document: Document, schema: JSON, direction: Direction) -> Object:
    """A self-contained schema: its `$defs` hold all schemas that it refers to."""
    names = dict[str, str]()
    waiting = list[str]()

    def name_of(reference: str) -> str:
        if reference not in names:
            names[reference] = f"d{len(names)}"
            waiting.append(reference)
        return f"#/$defs/{names[reference]}"

    made = _convert(document, schema, direction, name_of)
    converted: Object = {**made} if isinstance(made, dict) else {"allOf": [made]}
    definitions: Object = {}
    while waiting:
        reference = waiting.pop()
        target = document.at(reference)
        usable: JSON = target if isinstance(target, (dict, bool)) else {}
        definitions[names[reference]] = _convert(document, usable, direction, name_of)
    if definitions:
        converted["$defs"] = definitions
    return converted


def _convert(document: Document, schema: JSON, direction: Direction, name_of: Callable[[str], str]) -> JSON:
    if not isinstance(schema, dict):
        return schema if isinstance(schema, bool) else {}
    result: Object = {
        key: _keyword(key, value, lambda inner: _convert(document, inner, direction, name_of))
        for key, value in schema.items()
        if key not in _NOT_FOR_VALUES and not key.startswith("x-")
    }
    if isinstance(reference := schema.get("$ref"), str):
        result["$ref"] = name_of(reference)
    if "required" in schema:
        required = items(schema, "required")
        result["required"] = [one for one in required if not _is_hidden(document, schema, one, direction)]
    if direction == "request":
        _limit(schema, result)
    if document.is_3_0:
        return _from_3_0(schema, result)
    return _type_alone(result) if direction == "request" and _is_bytes(schema) else result


def _limit(schema: Object, result: Object) -> None:
    """Add the limits of the format of a number, where the schema has none of its own."""
    limits = _RANGES.get(schema.get("format"))
    if limits is not None:
        result.setdefault("minimum", limits[0])
        result.setdefault("maximum", limits[1])


def _keyword(key: str, value: JSON, convert: Callable[[JSON], JSON]) -> JSON:
    """The value of a keyword, the schemas in it converted."""
    if key in _SCHEMAS:
        return convert(value)
    if key in _LISTS and isinstance(value, list):
        return [convert(one) for one in value]
    if key in _MAPS and isinstance(value, dict):
        return {name: convert(one) for name, one in value.items()}
    if key == "pattern" and isinstance(value, str):
        return without_slashes(value)
    return value


def _is_hidden(document: Document, schema: Object, name: JSON, direction: Direction) -> bool:
    declared = member(schema, "properties").get(str(name))
    return document.resolve(declared).get(_HIDDEN[direction]) is True


def _is_bytes(schema: Object) -> bool:
    """Whether the value is a file, whose bytes no schema describes."""
    return schema.get("format") == "binary" or "contentMediaType" in schema


def _type_alone(result: Object) -> Object:
    """The part of a schema that a file can be checked against: the mock has only its name."""
    return {"type": result["type"]} if "type" in result else {}


def _from_3_0(schema: Object, result: Object) -> Object:
    if "$ref" in schema:
        return {"$ref": result["$ref"]}
    if _is_bytes(schema):
        result = _type_alone(result)
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(result.get(exclusive), bool) and result.pop(exclusive) is True and limit in result:
            result[exclusive] = result.pop(limit)
    if schema.get("nullable") is True:
        if isinstance(result.get("type"), str):
            result["type"] = [result["type"], "null"]
        if "enum" in result and None not in items(result, "enum"):
            result["enum"] = [*items(result, "enum"), None]
        if any(key in result for key in _LISTS):
            return {"anyOf": [result, {"type": "null"}]}
    return result


def types_of(document: Document, schema: JSON, depth: int = 0) -> frozenset[str]:
    """The JSON types that a schema allows; empty if it does not restrict them."""
    declared = document.resolve(schema)
    kind = declared.get("type")
    found = {kind} if isinstance(kind, str) else {one for one in items(declared, "type") if isinstance(one, str)}
    if not found and "const" in declared:
        found = {_type_of(declared["const"])}
    if not found and "enum" in declared:
        found = {_type_of(one) for one in items(declared, "enum")}
    if not found and depth < 8:
        for key in ("oneOf", "anyOf", "allOf"):
            for one in items(declared, key):
                found |= types_of(document, one, depth + 1)
        if not found and "properties" in declared:
            found = {"object"}
        if not found and "items" in declared:
            found = {"array"}
    return frozenset(found | ({"null"} if declared.get("nullable") is True else set()))


def _type_of(value: JSON) -> str:
    return _TYPES.get(type(value).__name__, "null")


def properties_of(document: Document, schema: JSON, depth: int = 0) -> Object:
    """The declared properties of an object, those of all its branches included."""
    declared = document.resolve(schema)
    found: Object = dict(member(declared, "properties"))
    if depth < 8:
        for key in ("allOf", "anyOf", "oneOf"):
            for one in items(declared, key):
                for name, inner in properties_of(document, one, depth + 1).items():
                    found.setdefault(name, inner)
    return found


def schema_of_item(document: Document, content: Object) -> JSON:
    """The schema of one event of a stream: `itemSchema`, what an array has, or the schema itself."""
    if "itemSchema" in content:
        return content["itemSchema"]
    declared = document.resolve(content.get("schema", {}))
    is_list = declared.get("type") == "array" and "items" in declared
    return declared["items"] if is_list else content.get("schema", {})
