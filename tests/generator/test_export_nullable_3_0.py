"""Every `nullable` of a 3.0 build has a type beside it, and lets the same values through as before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS30Validator

from specpress.export.nullable_3_0 import with_typed_nulls

NULL = {"nullable": True, "enum": [None]}
SCHEMAS: dict[str, Any] = {
    "Object": {"type": "object", "required": ["a"]},
    "Text": {"type": "string", "minLength": 2},
    "Combined": {"allOf": [{"description": "d"}, {"$ref": "#/components/schemas/Object"}]},
    "Circle": {"anyOf": [{"$ref": "#/components/schemas/Circle"}]},
    "Choice": {"oneOf": [{"type": "integer"}, {"type": "boolean"}]},
}
VALUES: tuple[Any, ...] = (None, True, False, 0, 1, 2.5, "", "ab", [], [1], {}, {"a": 1})


def typed(schema: Any) -> Any:
    return with_typed_nulls({"components": {"schemas": {**SCHEMAS, "Judged": schema}}})["components"]["schemas"]["Judged"]  # type: ignore[call-overload, index]  # JSON


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Object", "object"), ("Text", "string"), ("Combined", "object"), ("Choice", "integer"), ("Circle", "string"),
     ("Absent", "string")],
)  # fmt: skip
@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_null_beside_a_reference_has_the_type_of_the_target(name: str, expected: str, keyword: str) -> None:
    schema = {keyword: [reference(name), NULL], "description": "d"}
    assert typed(schema) == {keyword: [reference(name), {"type": expected, **NULL}], "description": "d"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (NULL, {"type": "string", **NULL}),
        ({"nullable": True, "enum": ["a", None]}, {"type": "string", "nullable": True, "enum": ["a", None]}),
        ({"nullable": True, "enum": [1, None]}, {"type": "integer", "nullable": True, "enum": [1, None]}),
        ({"nullable": True, "enum": [1, 2.5, None]}, {"type": "number", "nullable": True, "enum": [1, 2.5, None]}),
        ({"nullable": True, "enum": [[1], None]}, {"type": "array", "nullable": True, "enum": [[1], None]}),
        (
            {"nullable": True, "enum": ["a", 1, None, True], "description": "d"},
            {
                "description": "d",
                "anyOf": [
                    {"type": "string", "nullable": True, "enum": ["a", None]},
                    {"type": "integer", "enum": [1]},
                    {"type": "boolean", "enum": [True]},
                ],
            },
        ),
        ({"type": "string", "nullable": True}, {"type": "string", "nullable": True}),
        ({"enum": ["a", 1]}, {"enum": ["a", 1]}),
    ],
)
def test_listed_values_have_their_own_types(schema: Any, expected: Any) -> None:
    assert typed(schema) == expected
    assert typed({"properties": {"nullable": schema}}) == {"properties": {"nullable": expected}}


def untyped(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        if schema.get("nullable") is True and "type" not in schema:
            yield schema
        for member in schema.values():
            yield from untyped(member)
    elif isinstance(schema, list):
        for member in schema:
            yield from untyped(member)


LISTED = st.lists(st.sampled_from((True, 0, 1, 2.5, "", "ab", None)), max_size=4).map(lambda values: [*values, None])
LEAVES = st.one_of(
    st.builds(lambda values: {"nullable": True, "enum": values}, LISTED),
    st.sampled_from([reference(name) for name in SCHEMAS if name != "Circle"]),
    st.sampled_from([{"type": "string"}, {"type": "integer", "nullable": True}, NULL, {}]),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.fixed_dictionaries(
        {}, optional={key: st.lists(inner, min_size=1, max_size=3) for key in ("anyOf", "oneOf", "allOf")}
    )
    | st.builds(lambda rest, values: {**rest, "nullable": True, "enum": values},
                st.fixed_dictionaries({}, optional={"anyOf": st.lists(inner, min_size=1, max_size=2)}), LISTED),
    max_leaves=5,
)  # fmt: skip


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TREES)
def test_the_same_values_pass(schema: Any) -> None:
    made = typed(schema)
    assert list(untyped(made)) == []
    for value in VALUES:
        before = OAS30Validator({**schema, "components": {"schemas": SCHEMAS}}).is_valid(value)
        assert before == OAS30Validator({**made, "components": {"schemas": SCHEMAS}}).is_valid(value), value
