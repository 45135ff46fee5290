"""The `documentation` table of the `x-specpress` block: its effects, and its mistakes with their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress import ir
from specpress.load import load
from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.openapi.diagnostics import Diagnostics
from tests.stages import require_valid

HEAD = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets: {get: {operationId: listPets, responses: {'200': {description: ok}}}}
x-specpress:
  documentation:
"""


def documentation(folder: Path, text: str) -> ir.Documentation:
    path = folder / "spec.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    document = load(path)
    require_valid(document)
    return lower(document, read_config(document)).documentation


def test_everything_can_be_said(tmp_path: Path) -> None:
    found = documentation(
        tmp_path,
        """\
    first-call: listPets
    javascript: {package: '@acme/pets', client: Pets, by-path: [listPets]}
    servers:
      - {name: Mine, url: http://localhost:8080/v1/, arguments: {model: 'a/b:1'}}
      - {name: Yours, url: https://pets.example.com}
""",
    )
    assert found == ir.Documentation(
        first_call="listPets",
        javascript=ir.JavaScriptClient("@acme/pets", "Pets", ("listPets",)),
        servers=(
            ir.CompatibleServer("Mine", "http://localhost:8080/v1", (("model", "a/b:1"),)),
            ir.CompatibleServer("Yours", "https://pets.example.com"),
        ),
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("    first-cal: listPets\n", 7, "documentation has no key 'first-cal'"),
        ("    first-call: listPet\n", 7, "there is no operation 'listPet'"),
        ("    javascript: openai\n", 7, "javascript is an object, not 'openai'"),
        ("    javascript: {package: pets}\n", 7, "there is no client"),
        ("    javascript: {package: 'a b', client: Pets}\n", 7, "'a b' is no package"),
        ("    javascript: {package: pets, client: 'x; y'}\n", 7, "'x; y' is no client"),
        ("    javascript: {package: pets, client: Pets, by-path: listPets}\n", 7, "by-path is a list of operationIds"),
        ("    servers: {name: Mine}\n", 7, "servers is a list"),
        ("    servers:\n      - {name: Mine, url: 'javascript:alert(1)'}\n", 8, "'javascript:alert(1)' is no url"),
        ("    servers:\n      - {name: Mine, url: 'http://a b'}\n", 8, "'http://a b' is no url"),
        (
            "    servers:\n      - {name: Mine, url: http://a, arguments: {model: 'a\"b'}}\n",
            8,
            "is no value for the argument 'model'",
        ),
        (
            "    servers:\n      - {name: Mine, url: http://a, arguments: [model]}\n",
            8,
            "arguments is an object by name",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(Diagnostics) as caught:
        documentation(tmp_path, text)
    [problem] = caught.value.diagnostics
    assert problem.location.line == line
    assert message in problem.message


def test_what_came_later_is_marked_in_the_prose_and_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(
        """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      operationId: listPets
      x-later: true
      parameters:
        - {name: a, in: query, schema: {type: string}, x-later: since 2024}
        - {name: b, in: query, schema: {type: string}}
      responses: {'200': {description: ok}}
""",
        encoding="utf-8",
    )
    document = load(path)
    api = lower(document, read_config(document))
    [operation] = [one for child in api.root.children for one in child.operations] or list(api.root.operations)
    assert (operation.doc.later, operation.doc.description) == (True, "Later: older servers may not know it.")
    assert [(one.doc.later, one.doc.description) for one in operation.parameters] == [
        (True, "Later: since 2024."),
        (False, ""),
    ]
