"""The faults that count as harmless if invalid documents are accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.refs import value_at
from specpress.pipeline import load_api
from specpress.pipeline.options import Options
from tests.stages import rendered


def document(schema: object) -> str:
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": "Items", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": {
                "/items": {
                    "post": {
                        "operationId": "create",
                        "requestBody": {"content": {"application/json": {"schema": schema}}},
                        "responses": {"204": {"description": "Done."}},
                    }
                }
            },
        }
    )


def test_a_body_with_null_for_a_schema_may_be_anything(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(document(None), encoding="utf-8")

    with pytest.raises(Diagnostics):
        load_api(spec)
    meaning = load_api(spec, Options(accept_invalid=True))

    assert [warning.warning for warning in meaning.warnings] == [
        "expected an object, found null; null is taken as if it were not there"
    ]
    assert [operation.path for operation in meaning.api.root.children[0].operations] == ["/items"]


def test_a_body_with_a_number_for_a_schema_may_be_anything(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(document(3), encoding="utf-8")

    with pytest.raises(Diagnostics):
        load_api(spec)
    meaning = load_api(spec, Options(accept_invalid=True))

    assert [warning.warning for warning in meaning.warnings] == ["expected an object, found 3; it may be anything"]


def test_null_among_the_forms_of_a_3_0_document_means_what_it_means_in_3_1(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    text = document({"type": "object", "properties": {"a": {"anyOf": [{"type": "string"}, {"type": "null"}]}}})
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("3.0.3", "3.1.0"), encoding="utf-8")

    with pytest.raises(Diagnostics):
        load_api(old)
    accepted = load_api(old, Options(accept_invalid=True))

    assert accepted.warnings
    files = {file.path: file.text for file in rendered(accepted) if "/types/" in str(file.path)}
    expected = {file.path: file.text for file in rendered(load_api(new)) if "/types/" in str(file.path)}
    assert {path: text.replace("old.json", "new.json") for path, text in files.items()} == expected


@pytest.mark.parametrize(
    ("schema", "key", "given", "taken"),
    [
        ("string", "example", 1, "1"),
        ("string", "default", True, "true"),
        ("integer", "default", "25", 25),
        ("boolean", "example", "false", False),
        ("integer", "example", "many", "many"),
    ],
)
def test_a_number_in_quotes_and_text_without_them_are_what_the_schema_says(
    schema: str, key: str, given: object, taken: object, tmp_path: Path
) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(document({"type": "object", "properties": {"a": {"type": schema, key: given}}}), encoding="utf-8")

    repaired = load_api(spec, Options(accept_invalid=True)).document

    of_body = ("paths", "/items", "post", "requestBody", "content", "application/json", "schema")
    found = value_at(repaired, (*of_body, "properties", "a", key))
    assert found is not None
    assert found.value == taken
    assert type(found.value) is type(taken)
