"""Documents of several files: they become one document; messages name the right file; references stay in the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from tests.stages import require_valid

MAIN = """\
openapi: 3.0.3
info: {title: Multi, version: 1.0.0}
paths:
  /pets: {$ref: paths/pets.yaml}
components:
  schemas:
    Local: {type: object, properties: {pet: {$ref: 'schemas/Pet.yaml'}}}
"""
PETS = """\
get:
  parameters: [{$ref: '../common.yaml#/parameters/Limit'}]
  responses:
    '200':
      description: All.
      content: {application/json: {schema: {$ref: '../schemas/Pet.yaml'}}}
"""
PET = """\
type: object
properties:
  parent: {$ref: '#'}
  error: {$ref: '../common.yaml#/schemas/Error'}
  local: {$ref: '../openapi.yaml#/components/schemas/Local'}
"""
COMMON = """\
parameters:
  Limit: {name: limit, in: query, schema: {type: integer}}
schemas:
  Error: {type: object, properties: {cause: {$ref: '#/schemas/Error'}}}
"""


@pytest.fixture(name="spec")
def spec_fixture(tmp_path: Path) -> Path:
    folder = tmp_path / "api"
    for name, text in (
        ("openapi.yaml", MAIN),
        ("paths/pets.yaml", PETS),
        ("schemas/Pet.yaml", PET),
        ("common.yaml", COMMON),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "openapi.yaml"


def test_parts_of_other_files_become_components(spec: Path) -> None:
    document = load(spec)
    require_valid(document)
    pet = {"$ref": "#/components/schemas/Pet"}
    error = {"$ref": "#/components/schemas/Error"}
    assert document.root["components"] == {
        "schemas": {
            "Local": {"type": "object", "properties": {"pet": pet}},
            "Pet": {
                "type": "object",
                "properties": {"parent": pet, "error": error, "local": {"$ref": "#/components/schemas/Local"}},
            },
            "Error": {"type": "object", "properties": {"cause": error}},
        },
        "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
    }
    place = document.locate(("components", "schemas", "Pet", "properties", "error"))
    assert (Path(place.file).name, place.line, place.column) == ("Pet.yaml", 4, 3)
    inline = document.locate(("paths", "/pets", "get", "responses"))
    assert (Path(inline.file).name, inline.line) == ("pets.yaml", 3)


def test_two_parts_with_one_name_are_told_apart_by_their_files(spec: Path) -> None:
    (spec.parent / "schemas" / "Pet.yaml").write_text("properties: {a: {$ref: 'more.yaml#/Local'}}", encoding="utf-8")
    (spec.parent / "schemas" / "more.yaml").write_text("Local: {type: string}", encoding="utf-8")
    schemas = load(spec).root["components"]
    assert isinstance(schemas, dict)
    assert isinstance(schemas["schemas"], dict)
    assert schemas["schemas"]["more_Local"] == {"type": "string"}


def test_mistakes_are_told_at_their_place(spec: Path) -> None:
    path = spec.parent / "schemas" / "Pet.yaml"
    path.write_text(
        "type: strin\nitems: {$ref: 'gone.yaml'}\nnot: {$ref: '../common.yaml#/nothing'}\n", encoding="utf-8"
    )
    with pytest.raises(Diagnostics) as caught:
        require_valid(load(spec))
    assert [
        f"{Path(one.location.file).name}:{one.location.line}: {one.message}" for one in caught.value.diagnostics
    ] == [
        "Pet.yaml:1: unknown schema type 'strin'",
        "Pet.yaml:2: $ref 'gone.yaml': the file cannot be read: no such file or directory",
        "Pet.yaml:3: $ref '../common.yaml#/nothing' leads nowhere",
    ]


@pytest.mark.parametrize("way", ["../secret.yaml", "link.yaml", "folder/secret.yaml", "%2e%2e/secret.yaml", "ABSOLUTE"])
def test_no_way_leads_out_of_the_folder(spec: Path, way: str) -> None:
    secret = spec.parent.parent / "secret.yaml"
    secret.write_text("type: string\ndescription: secret\n", encoding="utf-8")
    (spec.parent / "link.yaml").symlink_to(secret)
    (spec.parent / "folder").symlink_to(spec.parent.parent)
    name = str(secret) if way == "ABSOLUTE" else way
    (spec.parent / "schemas" / "Pet.yaml").unlink()
    spec.write_text(MAIN.replace("schemas/Pet.yaml", name).replace("/pets: {$ref: paths/pets.yaml}", "{}"))
    document = load(spec)
    assert "secret" not in str(document.root["components"]).replace(name, "")
    with pytest.raises(Diagnostics, match="leads out of the document's folder"):
        require_valid(document)


@pytest.mark.parametrize(
    "address", ["https://x.invalid/a.yaml", "//x.invalid/a.yaml", "file:///etc/passwd", "ftp://x/a"]
)
def test_other_machines_are_not_asked(spec: Path, address: str) -> None:
    spec.write_text(MAIN.replace("schemas/Pet.yaml", address).replace("/pets: {$ref: paths/pets.yaml}", "{}"))
    with pytest.raises(Diagnostics, match="another machine"):
        require_valid(load(spec))


def test_a_pipe_is_no_file(spec: Path) -> None:
    import os

    (spec.parent / "schemas" / "Pet.yaml").unlink()
    os.mkfifo(spec.parent / "schemas" / "Pet.yaml")
    with pytest.raises(Diagnostics, match="no file"):
        require_valid(load(spec))
