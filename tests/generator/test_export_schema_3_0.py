"""Schemas of 3.1 are converted to keywords of 3.0.3 that accept the same values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS30Validator, OAS31Validator

from specpress.export.schema_3_0 import ANNOTATIONS, CONVERTED, KEPT, WIDENED, schema_to_3_0
from specpress.export.transform import transform

NULL = {"type": "null"}
REFERENCE = {"$ref": "#/components/schemas/Name"}
SHARED = {"schemas": {"Name": {"type": "string", "minLength": 2}, "Both": {"type": "string", "nullable": True}}}
SHARED_3_1 = {"schemas": {"Name": {"type": "string", "minLength": 2}, "Both": {"type": ["string", "null"]}}}
SCALARS: tuple[Any, ...] = (None, True, False, 0, 1, 2, 3, 5, 7, 2.5, -1, "", "a", "b", "abc", "2024-01-02")
LISTS: tuple[Any, ...] = ([], [1], ["a"], [1, "a"], [None])
OBJECTS: tuple[Any, ...] = (
    *({}, {"a": 1}, {"a": "x"}, {"a": None}, {"a": 1, "b": 2}),
    *({"b": 1}, {"x-a": 1}, {"a": {"b": "x"}}, {"c": 1}),
)
VALUES: tuple[Any, ...] = (*SCALARS, *LISTS, *OBJECTS)


def convert(schema: Any) -> Any:
    return transform(schema, "schema", {"schema": schema_to_3_0})


def accepts_3_1(schema: Any, value: Any) -> bool:
    whole = {"allOf": [schema], "components": SHARED_3_1}
    return bool(OAS31Validator(whole).is_valid(value))


def accepts_3_0(schema: Any, value: Any) -> bool:
    return bool(OAS30Validator({**schema, "components": SHARED}).is_valid(value))


EXACT: dict[str, tuple[Any, Any]] = {
    "type with null": ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
    "type list of one": ({"type": ["string"]}, {"type": "string"}),
    "only null": (NULL, {"nullable": True, "enum": [None]}),
    "only null as a list": ({"type": ["null"]}, {"nullable": True, "enum": [None]}),
    "null and values without null": ({"type": "null", "enum": [1]}, {"allOf": [{"not": {}}]}),
    "several types": (
        {"type": ["string", "integer"], "minLength": 2, "minimum": 3, "description": "d"},
        {
            "description": "d",
            "anyOf": [{"type": "string", "minLength": 2}, {"type": "integer", "minimum": 3}],
        },
    ),
    "several types and null": (
        {"type": ["array", "null", "string"]},
        {"anyOf": [{"type": "array", "nullable": True, "items": {}}, {"type": "string", "nullable": True}]},
    ),
    "integers are numbers": ({"type": ["integer", "number"]}, {"type": "number"}),
    "several types beside anyOf": (
        {"type": ["string", "integer"], "anyOf": [{"minLength": 2}, {"minimum": 3}]},
        {
            "anyOf": [{"minLength": 2}, {"minimum": 3}],
            "allOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}],
        },
    ),
    "array without items": ({"type": "array"}, {"type": "array", "items": {}}),
    "reference or null": (
        {"oneOf": [REFERENCE, NULL]},
        {"oneOf": [REFERENCE, {"nullable": True, "enum": [None]}]},
    ),
    "inline or null": (
        {"anyOf": [{"type": "string", "minLength": 2}, NULL], "description": "d"},
        {"type": "string", "minLength": 2, "nullable": True, "description": "d"},
    ),
    "enum or null": (
        {"oneOf": [{"type": "string", "enum": ["a"]}, NULL]},
        {"type": "string", "enum": ["a", None], "nullable": True},
    ),
    "several or null": (
        {"oneOf": [REFERENCE, {"type": "integer"}, {"const": None}]},
        {"oneOf": [REFERENCE, {"type": "integer", "nullable": True}]},
    ),
    "inline or null beside demands": (
        {"anyOf": [{"type": "string"}, NULL], "maxLength": 2},
        {"maxLength": 2, "allOf": [{"type": "string", "nullable": True}]},
    ),
    "a reference that takes null, or null": (
        {"anyOf": [{"$ref": "#/components/schemas/Both"}, NULL]},
        {"anyOf": [{"$ref": "#/components/schemas/Both"}, {"nullable": True, "enum": [None]}]},
    ),
    "combined or null": (
        {"anyOf": [{"type": "string", "allOf": [REFERENCE]}, NULL]},
        {"anyOf": [{"type": "string", "allOf": [REFERENCE]}, {"nullable": True, "enum": [None]}]},
    ),
    "const": ({"const": "a"}, {"enum": ["a"]}),
    "const null": ({"const": None}, {"enum": [None], "nullable": True}),
    "const among values": ({"enum": ["a", "b"], "const": "a"}, {"enum": ["a"]}),
    "const against values": ({"enum": ["b"], "const": "a"}, {"allOf": [{"not": {}}]}),
    "const true is not 1": ({"enum": [1], "const": True}, {"allOf": [{"not": {}}]}),
    "enum with null": ({"enum": ["a", None]}, {"enum": ["a", None], "nullable": True}),
    "typed enum with null": (
        {"type": ["string", "null"], "enum": ["a", None]},
        {"type": "string", "enum": ["a", None], "nullable": True},
    ),
    "nullable type, values without null": (
        {"type": ["string", "null"], "enum": ["a"]},
        {"type": "string", "enum": ["a"], "nullable": True},
    ),
    "no values": ({"enum": []}, {"allOf": [{"not": {}}]}),
    "nullable means nothing in 3.1": ({"type": "string", "nullable": True}, {"type": "string"}),
    "exclusive minimum": ({"exclusiveMinimum": 1}, {"minimum": 1, "exclusiveMinimum": True}),
    "exclusive maximum": ({"exclusiveMaximum": 3}, {"maximum": 3, "exclusiveMaximum": True}),
    "both minimums, exclusive stricter": (
        {"minimum": 1, "exclusiveMinimum": 2},
        {"minimum": 2, "exclusiveMinimum": True},
    ),
    "both minimums, inclusive stricter": ({"minimum": 3, "exclusiveMinimum": 2}, {"minimum": 3}),
    "both maximums, equal": ({"maximum": 3, "exclusiveMaximum": 3}, {"maximum": 3, "exclusiveMaximum": True}),
    "both maximums, inclusive stricter": ({"maximum": 2, "exclusiveMaximum": 3}, {"maximum": 2}),
    "reference with siblings": (
        {**REFERENCE, "description": "d", "maxLength": 2},
        {"description": "d", "maxLength": 2, "allOf": [REFERENCE]},
    ),
    "reference with allOf": (
        {**REFERENCE, "allOf": [{"maxLength": 2}]},
        {"allOf": [REFERENCE, {"maxLength": 2}]},
    ),
    "empty required": ({"type": "object", "required": []}, {"type": "object"}),
    "condition": (
        {"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"minimum": 2}},
        {
            "allOf": [
                {"anyOf": [{"not": {"type": "string"}}, {"minLength": 2}]},
                {"anyOf": [{"type": "string"}, {"minimum": 2}]},
            ]
        },
    ),
    "then without if": ({"then": {"minLength": 2}}, {}),
    "dependent required": (
        {"dependentRequired": {"a": ["b"], "c": []}},
        {"allOf": [{"anyOf": [{"not": {"type": "object", "required": ["a"]}}, {"required": ["b"]}]}]},
    ),
    "dependent schemas": (
        {"dependentSchemas": {"a": {"minProperties": 2}}},
        {"allOf": [{"anyOf": [{"not": {"type": "object", "required": ["a"]}}, {"minProperties": 2}]}]},
    ),
    "unevaluated properties of a plain object": (
        {"properties": {"a": {}}, "unevaluatedProperties": False},
        {"properties": {"a": {}}, "additionalProperties": False},
    ),
    "boolean schemas": (
        {"properties": {"a": True, "b": False}, "additionalProperties": False},
        {"properties": {"a": {}, "b": {"not": {}}}, "additionalProperties": False},
    ),
    "additional properties of any kind": ({"additionalProperties": True}, {"additionalProperties": True}),
    "only pattern properties": (
        {"patternProperties": {".*": {"type": "integer"}}, "additionalProperties": False},
        {"additionalProperties": {"type": "integer"}},
    ),
    "a property called like a keyword": (
        {"properties": {"const": {"const": 1}, "type": {"type": ["string", "null"]}}},
        {"properties": {"const": {"enum": [1]}, "type": {"type": "string", "nullable": True}}},
    ),
    "samples are no schemas": (
        {"default": {"const": 1}, "enum": [{"type": ["string", "null"]}, {"const": 1}]},
        {"default": {"const": 1}, "enum": [{"type": ["string", "null"]}, {"const": 1}]},
    ),
    "deep inside": (
        {"items": {"allOf": [{"not": {"const": 1}}]}},
        {"items": {"allOf": [{"not": {"enum": [1]}}]}},
    ),
    "prose": (
        {"title": "t", "$comment": "c", "$id": "i", "$anchor": "a", "examples": [1, 2], "x-a": 1, "unknown": 2},
        {"title": "t", "x-a": 1, "example": 1},
    ),
    "an example that is there already": ({"examples": [1], "example": 2}, {"example": 2}),
    "no examples": ({"examples": []}, {}),
    "an example that is null shows nothing": ({"examples": [None, 2]}, {"example": 2}),
    "nothing but null": ({"examples": [None]}, {"example": None}),
    "encoded bytes": (
        {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"},
        {"type": "string", "format": "byte"},
    ),
    "text of another kind": (
        {"type": "string", "contentMediaType": "application/json", "contentSchema": {"const": 1}},
        {"type": "string"},
    ),
    "definitions": (
        {"$defs": {"A": {"const": 1}}, "properties": {"a": {"$ref": "#/components/schemas/X/$defs/A"}}},
        {"x-defs": {"A": {"enum": [1]}}, "properties": {"a": {"$ref": "#/components/schemas/X/x-defs/A"}}},
    ),
}
WIDER: dict[str, tuple[Any, Any]] = {
    "raw bytes": ({"contentMediaType": "application/octet-stream"}, {"type": "string", "format": "binary"}),
    "closed tuple": (
        {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "items": False},
        {"type": "array", "items": {"anyOf": [{"type": "integer"}, {"type": "string"}]}, "maxItems": 2},
    ),
    "shorter closed tuple": (
        {"prefixItems": [{"type": "integer"}], "items": False, "maxItems": 0},
        {"items": {"type": "integer"}, "maxItems": 0},
    ),
    "open tuple": ({"prefixItems": [{"type": "integer"}]}, {"items": {}}),
    "tuple with rest": (
        {"prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
        {"items": {"anyOf": [{"type": "integer"}, {"type": "string"}]}},
    ),
    "patterns": (
        {"patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": {"type": "string"}},
        {"additionalProperties": {"anyOf": [{"type": "integer"}, {"type": "string"}]}},
    ),
    "patterns beside anything": ({"patternProperties": {"^x-": {"type": "string"}}}, {}),
    "names": ({"propertyNames": {"pattern": "^a"}}, {}),
    "contains": ({"contains": {"type": "string"}, "minContains": 1, "maxContains": 2}, {}),
    "unevaluated items": ({"unevaluatedItems": False}, {}),
    "unevaluated properties of combined schemas": (
        {"allOf": [{"properties": {"a": {}}}], "unevaluatedProperties": False},
        {"allOf": [{"properties": {"a": {}}}]},
    ),
}


@pytest.mark.parametrize("name", EXACT | WIDER)
def test_the_words(name: str) -> None:
    schema, expected = (EXACT | WIDER)[name]
    assert convert(schema) == expected


@pytest.mark.parametrize("name", [name for name in EXACT if name != "definitions"])
def test_the_same_values_pass(name: str) -> None:
    schema, _ = EXACT[name]
    converted = convert(schema)
    different = [value for value in VALUES if accepts_3_1(schema, value) != accepts_3_0(converted, value)]
    assert different == []


@pytest.mark.parametrize("name", [name for name in WIDER if name != "raw bytes"])
def test_whatever_passed_still_passes(name: str) -> None:
    schema, _ = WIDER[name]
    converted = convert(schema)
    assert [value for value in VALUES if accepts_3_1(schema, value) and not accepts_3_0(converted, value)] == []


def test_every_keyword_of_3_1_is_in_a_table() -> None:
    keywords: set[str] = set()
    for vocabulary in ("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content"):
        keywords |= vocabulary_keywords(vocabulary)
    known = KEPT | ANNOTATIONS.keys() | WIDENED.keys() | {keyword for keyword, _ in CONVERTED} | {"then", "else"}
    assert len(keywords) > 50
    assert keywords - known == set()
    assert not (ANNOTATIONS.keys() & WIDENED.keys())
    assert not (KEPT & (ANNOTATIONS.keys() | WIDENED.keys()))


def vocabulary_keywords(vocabulary: str) -> set[str]:
    import jsonschema_specifications  # type: ignore[import-untyped]  # it ships no types

    address = f"https://json-schema.org/draft/2020-12/meta/{vocabulary}"
    contents: Any = jsonschema_specifications.REGISTRY.contents(address)
    return set(contents["properties"])


def schemas() -> st.SearchStrategy[Any]:
    """Random schemas of the keywords that are converted exactly."""
    types = st.sampled_from(("string", "integer", "number", "boolean", "array", "object", "null"))
    scalars = st.sampled_from((None, True, 0, 1, 2.5, "a", "abc"))
    leaves = st.one_of(
        st.fixed_dictionaries({}, optional={"type": st.one_of(types, st.lists(types, min_size=1, unique=True))}),
        st.fixed_dictionaries({"const": scalars}),
        st.fixed_dictionaries({"enum": st.lists(scalars, max_size=3)}, optional={"type": types}),
        st.just(REFERENCE),
        st.just(NULL),
        st.booleans(),
    )

    def branch(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        several = st.lists(inner, min_size=1, max_size=3)
        named = st.dictionaries(st.sampled_from("ab"), inner, max_size=2)
        return st.fixed_dictionaries(
            {},
            optional={
                "type": st.lists(types, min_size=1, unique=True),
                "anyOf": several,
                "oneOf": several,
                "allOf": several,
                "not": inner,
                "items": inner,
                "properties": named,
                "additionalProperties": inner,
                "required": st.lists(st.sampled_from("ab"), unique=True),
                "dependentSchemas": named,
                "if": inner,
                "then": inner,
                "else": inner,
                "minLength": st.integers(0, 3),
                "minimum": st.integers(0, 3),
                "exclusiveMinimum": st.integers(0, 3),
                "maximum": st.integers(0, 3),
                "exclusiveMaximum": st.integers(0, 3),
                "const": scalars,
                "enum": st.lists(scalars, max_size=3),
                "$ref": st.just(REFERENCE["$ref"]),
                "description": st.just("d"),
            },
        )

    return st.recursive(leaves, branch, max_leaves=6)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(schemas(), st.sampled_from(VALUES))
def test_random_schemas_let_the_same_values_through(schema: Any, value: Any) -> None:
    assert accepts_3_1(schema, value) == accepts_3_0(convert(schema), value)
