"""Beyond the goldens of tests/cases/invalid: valid documents are accepted, and no document crashes the validator."""

from __future__ import annotations

import copy
import csv
import random
import time
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from specpress.load import load
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import JSON, Document, Pointer
from specpress.pipeline import load_api
from tests.stages import require_valid

ROOT = Path(__file__).parents[2]

EVERYTHING = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: '/'}, {url: 'https://{host}/v1', variables: {host: {default: example.com}}}]
security: [{}, {key: []}]
paths:
  /pets/{id}:
    $ref: '#/components/pathItems/Pet'
  /pets:
    parameters: [{$ref: '#/components/parameters/Limit'}]
    x-note: {get: 1}
    get:
      operationId: pets.list
      parameters: [{name: limit, in: header, schema: {type: string}}]
      x-pagination: {items: data}
      responses:
        2XX:
          $ref: '#/components/responses/Pets'
        default: {description: 'Bad.'}
        x-note: {any: thing}
    post:
      operationId: pets.create
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      x-response-cases:
        - {when: {stream: [true], query.limit: [1, 2]}, content: text/event-stream, schema: {}, terminator: end}
        - {content: application/json, status: '201'}
      responses:
        '201':
          description: Made.
          content: {application/json: {}, text/event-stream: {}}
components:
  pathItems:
    Pet:
      get:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        responses: {'200': {description: One.}}
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer, default: 5}}
  responses:
    Pets:
      description: All.
      content:
        application/json:
          schema:
            allOf:
              - {$ref: '#/components/schemas/Page'}
              - {type: object, required: [unknown, data]}
          example: {data: [], unknown: 1}
        text/event-stream: {schema: {type: object}, example: "data: {}"}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Page: {type: object, properties: {data: {type: [array, 'null'], items: {$ref: '#/components/schemas/Pet'}}}}
    Pet:
      type: object
      properties:
        $ref: {type: string}
        x-note: {type: string, example: text, x-unknown: 1}
        parent: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
        code: {type: string, pattern: '^(?<year>\\d{4})\\p{L}$', example: 2023a}
    NewPet:
      allOf:
        - $ref: '#/components/schemas/Pet'
        - {properties: {stream: {type: [boolean, 'null']}}, unknownKeyword: 1}
    Never: false
    Any: true
    Wide: {enum: [1, '1', true, null, {a: 1}]}
    Dynamic: {default: {$ref: '#/nowhere'}}
"""


def document(text: str, folder: Path) -> Document:
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def problems(one: Document) -> list[str]:
    try:
        require_valid(one)
    except Diagnostics as error:
        return [f"{diagnostic.location.pointer}: {diagnostic.message}" for diagnostic in error.diagnostics]
    return []


def test_much_is_legal(tmp_path: Path) -> None:
    assert problems(document(EVERYTHING, tmp_path)) == []


def test_the_spec_of_this_project_is_valid() -> None:
    require_valid(load(ROOT / "spec" / "openapi.yaml"))


def test_expressions_that_take_years_do_not(tmp_path: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\ncomponents: {schemas: {A: {type: string, pattern: '^(a|a)*$', example: %s}}}\n"
    started = time.monotonic()
    problems(document(text % ("a" * 60 + "b"), tmp_path))
    assert time.monotonic() - started < 10


def test_long_chains_of_references(tmp_path: Path) -> None:
    links = "".join(f"    S{i}: {{allOf: [{{$ref: '#/components/schemas/S{i + 1}'}}]}}\n" for i in range(3000))
    text = (
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\ncomponents:\n  schemas:\n"
        + links
        + "    S3000: {type: object}\n"
    )
    assert problems(document(text, tmp_path)) == []


def pointers(value: JSON, at: Pointer = ()) -> Iterator[Pointer]:
    yield at
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from pointers(child, (*at, str(key)))


def mutated(one: Document, at: Pointer, value: JSON) -> Document:
    """The document with another value at a pointer; without it if that is `...`."""
    root = copy.deepcopy(one.root)
    holder: JSON = root
    for part in at[:-1]:
        holder = holder[part] if isinstance(holder, dict) else cast("list[JSON]", holder)[int(part)]
    if isinstance(holder, dict):
        holder[at[-1]] = value
    else:
        cast("list[JSON]", holder)[int(at[-1])] = value
    return replace(one, root=root)


WRONG: tuple[JSON, ...] = (
    None, True, 0, -1.5, "", "x", "#/components", "a\nb", [], {}, [None], ["x", "x"], {"a": 1}, {"$ref": 5},
    {"$ref": "#/components/schemas/Pet"}, {"$ref": "#"}, [{"$ref": "#/nowhere"}], {"x": {"type": 7}},
)  # fmt: skip


@pytest.mark.long
def test_no_shape_of_document_crashes_it(tmp_path: Path) -> None:
    whole = document(EVERYTHING, tmp_path)
    places = [at for at in pointers(whole.root) if at and at != ("openapi",)]
    chosen = random.Random(5)
    refused = 0
    for at in places:
        for value in chosen.sample(WRONG, 4):
            found = problems(mutated(whole, at, value))
            refused += bool(found)
            assert all(message.partition(": ")[2] for message in found)
    assert refused > len(places)


@pytest.mark.shared
@pytest.mark.slow
def test_real_documents_are_judged_as_the_authority_judges_them(shared: Path) -> None:
    checked = set[bool]()
    for path in sorted((shared / "corpus").glob("*.yaml")):
        if path.stat().st_size > 100_000:
            continue
        one = load(path)
        ours = problems(one)
        validator = OpenAPIV30SpecValidator if str(one.root["openapi"]).startswith("3.0") else OpenAPIV31SpecValidator
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = [error.message for error in validator(one.root).iter_errors()]
        assert ours or not theirs, path.name
        # We validate examples, too.
        assert not ours or theirs or all("example does not fit" in message for message in ours), (path.name, ours)
        checked.add(bool(ours))
    assert checked == {True, False}


@pytest.mark.shared
@pytest.mark.slow
def test_hostile_documents_end_as_expected(shared: Path) -> None:
    folder = shared / "evil-specs"
    with (folder / "EXPECTED.tsv").open(encoding="utf-8") as file:
        expected = {row["file"]: row["expected"] for row in csv.DictReader(file, delimiter="\t")}
    assert len(expected) > 50
    for name, outcome in expected.items():
        started = time.monotonic()
        try:
            load_api(folder / name)
            refused = False
        except Diagnostics as error:
            refused = all(one.message and one.location.line for one in error.diagnostics)
        assert time.monotonic() - started < 30, name
        if " OR " not in outcome:
            assert refused == outcome.startswith("refused"), name


def test_the_examples_here_are_yaml() -> None:
    assert yaml.safe_load(EVERYTHING)
