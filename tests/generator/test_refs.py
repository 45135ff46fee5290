from __future__ import annotations

from pathlib import Path

import pytest

from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.refs import RefError, find, follow, resolve

TEXT = """\
openapi: 3.1.0
paths:
  /pets/{id}: {get: {parameters: [{name: a}, {name: b}]}}
components:
  schemas:
    Pet: {$ref: '#/components/schemas/Animal'}
    Animal: {type: object}
    a~b c%: {type: string}
    Loop: {$ref: '#/components/schemas/Pool'}
    Pool: {$ref: '#/components/schemas/Loop'}
"""


@pytest.fixture(name="document")
def document_fixture(tmp_path: Path) -> Document:
    path = tmp_path / "spec.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("ref", "pointer"),
    [
        ("#", ()),
        ("#/components/schemas/Pet", ("components", "schemas", "Pet")),
        ("#/paths/~1pets~1{id}/get/parameters/1", ("paths", "/pets/{id}", "get", "parameters", "1")),
        ("#/paths/~1pets~1%7Bid%7D", ("paths", "/pets/{id}")),
        ("#/components/schemas/a~0b%20c%25", ("components", "schemas", "a~b c%")),
    ],
)
def test_find(document: Document, ref: str, pointer: tuple[str, ...]) -> None:
    assert find(document, ref).pointer == pointer


@pytest.mark.parametrize(
    ("ref", "hint"),
    [
        ("#/components/schemas/Pat", "did you mean #/components/schemas/Pet?"),
        ("#/component/schemas/Pet", "did you mean #/components/schemas/Pet?"),
        ("#/paths/~1pets~1{id}/get/parameters/2", "#/paths/~1pets~1{id}/get/parameters has no members"),
        ("#/paths/~1pets~1{id}/get/parameters/-1", "#/paths/~1pets~1{id}/get/parameters has no members"),
        ("#/openapi/x", "#/openapi has no members"),
        ("#Pet", "begin it with #/"),
        ("other.yaml#/Pet", "copy the part into this document"),
        ("https://example.com/a#/Pet", "copy the part into this document"),
    ],
)
def test_nowhere(document: Document, ref: str, hint: str) -> None:
    with pytest.raises(RefError) as caught:
        find(document, ref)
    assert hint in caught.value.hint


def test_resolve_tells_the_place(document: Document) -> None:
    with pytest.raises(Diagnostics) as caught:
        resolve(document, "#/x", at=("components", "schemas"))
    assert str(caught.value.diagnostics[0].location).endswith("spec.yaml:5:3")


def test_follow(document: Document) -> None:
    pet = find(document, "#/components/schemas/Pet")
    assert follow(document, pet.value, pet.pointer).value == {"type": "object"}
    loop = find(document, "#/components/schemas/Loop")
    with pytest.raises(RefError, match="leads back to itself"):
        follow(document, loop.value, loop.pointer)
