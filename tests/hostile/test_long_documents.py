"""Long chains and large numbers of schemas: generated, or refused with a place, within limits of time and memory."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

import pytest

from specpress.openapi.document import JSON
from tests.hostile.generating import Run, check_output, generate, generate_here, import_in_a_process
from tests.hostile.made.parts import document, operation, schemas

pytestmark = pytest.mark.slow

Schema = dict[str, JSON]


def _named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(name: str, schema: Schema) -> Schema:
    return {"type": "object", "required": [name], "properties": {name: schema}}


def _chain(length: int) -> dict[str, Schema]:
    return {**{f"S{n}": _named(f"S{n + 1}") for n in range(length)}, f"S{length}": {"type": "string"}}


def _chain_in_properties(length: int) -> dict[str, Schema]:
    inner = {f"S{n}": _object("next", _named(f"S{n + 1}")) for n in range(length)}
    return {**inner, f"S{length}": {"type": "string"}}


def _chain_of_all_of(length: int) -> dict[str, Schema]:
    inner: dict[str, Schema] = {f"S{n}": {"allOf": [_named(f"S{n + 1}")]} for n in range(length)}
    return {**inner, f"S{length}": {"type": "object"}}


def _growing(length: int, *, same: bool) -> dict[str, Schema]:
    """Each is the next one with a property more, or with more said of the one that all have."""
    inner: dict[str, Schema] = {
        f"S{n}": {"allOf": [_named(f"S{n + 1}"), _object("a" if same else f"a{n}", {"type": "string"})]}
        for n in range(length)
    }
    return {**inner, f"S{length}": {"type": "object"}}


def _any_of_in_place(width: int) -> dict[str, Schema]:
    return {"U": {"anyOf": [_object(f"p{n}", {"type": "string"}) for n in range(width)]}}


def _any_of_in_a_chain(length: int) -> dict[str, Schema]:
    inner: dict[str, Schema] = {
        f"S{n}": {"anyOf": [_named(f"S{n + 1}"), _object(f"p{n}", {"type": "string"})]} for n in range(length)
    }
    return {**inner, f"S{length}": {"type": "string"}}


def _any_of_references(width: int) -> dict[str, Schema]:
    variants = {f"V{n}": _object(f"p{n}", {"type": "string"}) for n in range(width)}
    return {**variants, "U": {"anyOf": [_named(name) for name in variants]}}


def _heirs(width: int) -> dict[str, Schema]:
    base: Schema = {**_object("kind", {"type": "string"}), "discriminator": {"propertyName": "kind"}}
    heirs: dict[str, Schema] = {f"H{n}": {"allOf": [_named("Base"), _object("a", {})]} for n in range(width)}
    return {"Base": base, **heirs, "User": _object("one", _named("Base"))}


def _deep(depth: int) -> str:
    """The JSON text of a deep value, because Python's encoder does not reach this depth."""
    return '{"type": "object", "properties": {"a": ' * depth + "{}" + "}}" * depth


def refused(spec: Path, folder: Path, says: str) -> Run:
    """Require that a document is refused with its place, and that nothing is written; gives the messages."""
    done = generate(spec, folder)
    assert done.code == 1, done.output
    assert re.match(rf"\S*{spec.name}:\d+:\d+: {says}", done.output), done.output
    assert not list(folder.iterdir())
    return done


GENERATED: Final = {
    "chain-of-2000": _chain(2_000),
    "chain-of-20000": _chain(20_000),
    "properties-in-a-chain-of-2000": _chain_in_properties(2_000),
    "all-of-in-a-chain-of-1000": _chain_of_all_of(1_000),
    "all-of-in-a-chain-of-600-that-say-more-of-a-property": _growing(600, same=True),
    "all-of-in-a-chain-of-300-with-a-property-each": _growing(300, same=False),
    "any-of-2000-in-place": _any_of_in_place(2_000),
    "any-of-in-a-chain-of-2000": _any_of_in_a_chain(2_000),
    "any-of-2000-references": _any_of_references(2_000),
    "heirs-500": _heirs(500),
    "objects-40-deep": {"Deep": json.loads(_deep(40))},
}
TOGETHER: Final = ("chain-of-2000", "all-of-in-a-chain-of-1000", "heirs-500", "objects-40-deep")
"""Those that `make test` has in one document: most of the time of a small one is that of starting the generator."""


def assert_generated(components: dict[str, Schema], folder: Path) -> None:
    spec, run = folder / "openapi.json", folder / "run"
    spec.write_text(json.dumps(document(components=schemas(**components))))
    run.mkdir()
    done = generate(spec, run)
    assert done.code == 0, done.output
    check_output(run, import_in_a_process)


@pytest.mark.long
@pytest.mark.parametrize("name", GENERATED)
def test_it_is_generated(name: str, tmp_path: Path) -> None:
    assert_generated(GENERATED[name], tmp_path)


def test_several_in_one_document_are_generated(tmp_path: Path) -> None:
    components: dict[str, Schema] = {}
    for number, name in enumerate(TOGETHER):
        text = re.sub(r'"(S\d+|H\d+|Base|User|Deep)"', rf'"P{number}\1"', json.dumps(GENERATED[name]))
        components |= json.loads(text.replace("#/components/schemas/", f"#/components/schemas/P{number}"))
    # Ten times as many values are in the collection of test_documents.py, in its long one.
    components["Many"] = {"enum": [f"value-{n}" for n in range(5_000)]}
    assert_generated(components, tmp_path)


@pytest.mark.long
def test_500_operations_share_a_response(tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    shared = {"200": {"$ref": "#/components/responses/Shared"}}
    paths = {f"/t{n}": {"get": operation(operationId=f"get{n}", tags=["things"], responses=shared)} for n in range(500)}
    response = {"description": "", "content": {"application/json": {"schema": _named("Thing")}}}
    spec.write_text(json.dumps(document(paths=paths, components={**schemas(), "responses": {"Shared": response}})))
    folder.mkdir()
    done = generate(spec, folder)
    assert done.code == 0, done.output
    check_output(folder, import_in_a_process)


def test_objects_500_deep_are_refused_with_their_place(tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    spec.write_text(json.dumps(document(components=schemas(Deep="DEEP"))).replace('"DEEP"', _deep(500)))
    folder.mkdir()
    done = refused(spec, folder, r"\S")
    assert "inside each other" in done.output


@pytest.mark.long
def test_5000_heirs_are_refused_with_their_place(tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    spec.write_text(json.dumps(document(components=schemas(**_heirs(5_000)))))
    folder.mkdir()
    refused(spec, folder, "this is a choice among 5,001 types")


@pytest.mark.long
@pytest.mark.parametrize("place", ["field", "items", "reply", "parameter", "body"])
def test_a_choice_too_wide_for_python_is_refused_wherever_it_is_written(place: str, tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    wide: Schema = {"anyOf": [_named(f"S{n}") for n in range(2_501)]}
    parts = {f"S{n}": _object(f"a{n}", {"type": "string"}) for n in range(2_501)}
    content = {"application/json": {"schema": wide}}
    call = {
        "reply": operation(responses={"200": {"description": "", "content": content}}),
        "parameter": operation(parameters=[{"name": "q", "in": "query", "schema": wide}]),
        "body": operation(requestBody={"content": content}),
    }.get(place, operation())
    inside: Schema = {"type": "array", "items": wide} if place == "items" else wide
    parts["Holder"] = _object("held", inside if place in ("items", "field") else {"type": "string"})
    spec.write_text(json.dumps(document(paths={"/t": {"post": call}}, components=schemas(**parts))))
    folder.mkdir()
    refused(spec, folder, "this is a choice among 2,501 types")


@pytest.mark.long
def test_schemas_that_inherit_too_much_are_refused_with_their_place_unless_they_are_wanted(tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    spec.write_text(json.dumps(document(components=schemas(**_growing(1_000, same=False)))))
    folder.mkdir()
    done = refused(spec, folder, "with the properties of this schema")
    assert "--max-fields" in done.output
    spec.write_text(json.dumps(document(components=schemas(**_growing(20, same=False)))))
    assert generate_here(spec, folder, "--max-fields", "100").code == 1
    assert generate_here(spec, folder, "--max-fields", "1000").code == 0


@pytest.mark.long
def test_3000_media_types_of_a_body_are_refused_with_their_place(tmp_path: Path) -> None:
    spec, folder = tmp_path / "openapi.json", tmp_path / "run"
    content = {f"application/x{n}+json": {"schema": _object(f"p{n}", {"type": "string"})} for n in range(3_000)}
    spec.write_text(json.dumps(document(paths={"/t": {"post": operation(requestBody={"content": content})}})))
    folder.mkdir()
    refused(spec, folder, "this is a choice among 3,000 types")
