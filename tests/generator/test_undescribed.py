"""A required property that a schema does not describe cannot be given, and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.pipeline import load_api

HEAD = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets: {get: {operationId: listPets, responses: {'204': {description: ok}}}}
components:
  schemas:
"""
BASE = "    Base: {type: object, required: [id, kind], properties: {kind: {type: string}}}\n"


def told(folder: Path, schemas: str) -> list[str]:
    path = folder / "spec.yaml"
    path.write_text(HEAD + schemas, encoding="utf-8")
    return [one.warning for one in load_api(path).warnings]


def test_it_is_told_with_its_name(tmp_path: Path) -> None:
    assert told(tmp_path, BASE) == [
        "required property 'id' is not described; it is no argument and no field; `extra_body` can send it"
    ]


@pytest.mark.parametrize(
    "schema",
    [
        "{type: object, required: [id], properties: {id: {}}}",
        "{type: object, required: [id], properties: {a: {}}, additionalProperties: {type: string}}",
        "{type: object, required: [id], properties: {a: {}}, patternProperties: {'^i': {type: string}}}",
        "{type: object, required: [id], properties: {a: {}}, allOf: [{properties: {id: {}}}]}",
        "{allOf: [{required: [id], properties: {a: {}}}, {properties: {id: {}}}]}",
        "{type: object, properties: {id: {}, a: {}}, anyOf: [{required: [id]}, {required: [a], properties: {a: {}}}]}",
        "{type: object, required: [id]}",
    ],
)
def test_what_another_part_may_describe_is_not_told(tmp_path: Path, schema: str) -> None:
    assert told(tmp_path, f"    Pet: {schema}\n") == []


def test_a_base_that_its_heirs_complete_is_not_told(tmp_path: Path) -> None:
    heir = "    Pet: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {id: {type: string}}}]}\n"
    assert told(tmp_path, BASE + heir) == []
