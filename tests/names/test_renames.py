"""Names that the user gives in the options file, without touching the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress import ir
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.node import Unsupported
from specpress.pipeline import load_api
from specpress.pipeline.options_file import read_options
from tests.names.naming import calls

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: 'https://{place}.example.com', variables: {place: {default: eu}}}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: q, in: query, schema: {type: string}}
        - {name: max, in: query, schema: {type: integer}}
      responses:
        '200':
          description: All.
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
    post:
      tags: [pets]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses: {'204': {description: Done.}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    NewPet: {type: object, properties: {nm: {type: string}, old: {type: integer}}}
    Pet:
      allOf: [{$ref: '#/components/schemas/NewPet'}]
      type: object
      properties: {id: {type: string}, home: {type: object, properties: {town: {type: string}}}}
"""


def load(folder: Path, options: str) -> ir.API:
    (folder / "spec.yaml").write_text(DOCUMENT, encoding="utf-8")
    file = folder / "specpress.toml"
    file.write_text('spec = "spec.yaml"\n' + options, encoding="utf-8")
    given = read_options(file)
    return load_api(given.spec or file, given).api


def refusal(folder: Path, options: str) -> list[str]:
    try:
        load(folder, options)
    except Diagnostics as error:
        found = error.diagnostics
    except Unsupported as error:
        found = (error.diagnostic,)
    else:
        pytest.fail("nothing was refused")
    return [f"{Path(one.location.file).name}:{one.location.line}: {one.message}" for one in found]


def model(api: ir.API, name: str) -> ir.Model:
    found = next(one for one in api.declarations if one.name == name)
    assert isinstance(found, ir.Model)
    return found


def operation(api: ir.API, name: str) -> ir.Operation:
    return next(one for child in api.root.children for one in child.operations if one.name == name)


def test_operations(tmp_path: Path) -> None:
    api = load(tmp_path, '[rename.operations]\nlistPets = "all"\n"POST /pets" = "shop.add"\n')

    assert calls(api) == {"GET /pets": "client.pets.all", "POST /pets": "client.shop.add"}


def test_types(tmp_path: Path) -> None:
    api = load(tmp_path, '[rename.types]\nPet = "Animal"\n"#/components/schemas/Pet/properties/home" = "Home"\n')

    assert {one.name for one in api.declarations} == {"NewPet", "Animal", "Home"}


def test_fields_are_renamed_in_types_and_in_arguments(tmp_path: Path) -> None:
    api = load(tmp_path, '[rename.fields]\n"NewPet.nm" = "name"\n"/components/schemas/Pet/properties/id" = "number"\n')

    assert [one.name for one in model(api, "Pet").fields] == ["name", "old", "number", "home"]
    body = operation(api, "post_pets").body
    assert body is not None
    assert body.fields is not None
    assert [(one.name, one.wire_name) for one in body.fields] == [("name", "nm"), ("old", "old")]


def test_parameters(tmp_path: Path) -> None:
    api = load(
        tmp_path,
        "[rename.parameters]\n"
        '"listPets.q" = "search"\n'
        '"/paths/~1pets/get/parameters/1" = "limit"\n'
        '"POST /pets.old" = "age"\n',
    )

    assert [one.name for one in operation(api, "list_pets").parameters] == ["search", "limit"]
    body = operation(api, "post_pets").body
    assert body is not None
    assert body.fields is not None
    assert [one.name for one in body.fields] == ["nm", "age"]
    assert [one.name for one in model(api, "NewPet").fields] == ["nm", "old"]


def test_options(tmp_path: Path) -> None:
    api = load(tmp_path, '[rename.options]\nkey = "api_key"\nplace = "region"\n')

    assert [one.option for one in api.credentials] == ["api_key"]
    assert [one.option for one in api.servers[0].variables] == ["region"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ('[rename.operations]\nlistPet = "all"', "3: the document has no operation 'listPet' to rename"),
        ('[rename.operations]\n\n"GET /pet" = "all"', "4: the document has no operation 'GET /pet' to rename"),
        ('[rename.types]\nDog = "Cat"', "3: the document has no type 'Dog' to rename"),
        ('[rename.types]\n"/paths/~1pets/put" = "Cat"', "3: the document has no type '/paths/~1pets/put' to rename"),
        ('rename.fields = {"Pet.nm" = "x", "Pet.age" = "y"}', "2: the document has no field 'Pet.age' to rename"),
        ('[rename.parameters]\n"listPets.page" = "p"', "3: the document has no parameter 'listPets.page' to rename"),
        ('[rename.options]\ntoken = "t"', "3: the document has no option 'token' to rename"),
        ('[rename.operations]\nlistPets = "a-b"', "3: 'a-b' is no Python name"),
        ('[rename.operations]\nlistPets = "pets."', "3: 'pets.' is no Python name"),
        ('[rename.types]\nPet = "class"', "3: 'class' is no Python name"),
        ("[rename.types]\nPet = 3", "3: a new name is text, not 3"),
        ("[rename]\nclasses = {}", "3: rename has no table 'classes'"),
        ("[rename]\ntypes = 3", "3: rename.types is a table"),
        ("rename = 3", "2: rename is an object of tables"),
        ("[names]\npaths = false", "3: there is no rule 'paths' for names"),
        ('[names]\npath = "no"', "3: 'no' is no value for 'path'"),
        ('[rename.types]\nPet = "NewPet"', "3: 'NewPet' is the name of another schema (@spec.yaml:25) already"),
        (
            '[rename.types]\n"/components/schemas/Pet/properties/home" = "NewPet"',
            "3: 'NewPet' is the name of another type (@spec.yaml:25) already",
        ),
        (
            '[rename.types]\n"/components/schemas/NewPet/properties/nm" = "Name"',
            "3: this schema becomes no type with a name",
        ),
        ('[rename.fields]\n"NewPet.nm" = "old"', "3: 'old' is the name of another property (@spec.yaml:25) already"),
        ('[rename.fields]\n"NewPet.nm" = "to_dict"', "3: 'to_dict' means something to every model"),
        (
            '[rename.parameters]\n"listPets.q" = "max"',
            "3: 'max' is the name of another argument (@spec.yaml:12) already",
        ),
        ('[rename.parameters]\n"listPets.q" = "timeout"', "3: 'timeout' means something to every method"),
        (
            '[rename.operations]\nlistPets = "post_pets"',
            "3: this operation and the one at @spec.yaml:17 both become pets.post_pets",
        ),
        ('[rename.options]\nkey = "timeout"', "3: 'timeout' is another option of the client"),
        ('[rename.options]\nplace = "key"', "3: 'key' is another option of the client"),
    ],
)
def test_refusals(options: str, message: str, tmp_path: Path) -> None:
    wanted = message.replace("@", f"{tmp_path}/")

    found = [one.partition(" (")[0] if "(" not in wanted else one for one in refusal(tmp_path, options)]

    assert [_without_column(one) for one in found] == [f"specpress.toml:{wanted}"]


def _without_column(message: str) -> str:
    """Places in messages have columns, which say nothing more here."""
    head, _, rest = message.partition("spec.yaml:")
    if not rest:
        return message
    line, _, after = rest.partition(":")
    return f"{head}spec.yaml:{line}{after.lstrip('0123456789')}"
