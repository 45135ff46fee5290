"""Texts of a document that are prose, and texts that only look like it."""

from __future__ import annotations

from pathlib import Path

import yaml

from specpress.load import load
from specpress.locale.catalogs import Catalog, Entry
from specpress.locale.extract import prose_of
from specpress.locale.translate import translate_document
from specpress.openapi.document import to_text
from tests.locale.documents import PROSE, SPEC, write
from tests.spec.openapi_document import load as load_values
from tests.spec.openapi_document import walk


def test_all_prose_is_found_and_no_value_is_taken_for_it() -> None:
    found = [f"{to_text(one.pointer)} {one.text}" for one in prose_of(yaml.safe_load(SPEC))]
    assert sorted(found) == sorted(PROSE.splitlines())


def test_every_description_of_our_spec_is_found() -> None:
    spec = load_values(Path(__file__).parents[2] / "spec" / "openapi.yaml")
    found = {to_text(one.pointer) for one in prose_of(spec)}
    texts = {
        to_text((*pointer, key))
        for pointer, value in walk(spec)
        if isinstance(value, dict) and not {"example", "examples", "properties"} & set(pointer[-1:])
        for key in ("description", "summary")
        if isinstance(value.get(key), str) and "value" not in pointer and "example" not in pointer
    }
    assert texts - found == set()


def test_only_prose_is_translated(tmp_path: Path) -> None:
    document = load(write(tmp_path))
    texts = {pointer: text for pointer, _, text in (line.partition(" ") for line in PROSE.splitlines())}
    entries = {(pointer, text): Entry(f"«{text}»", 1, is_fuzzy=False) for pointer, text in texts.items()}
    found = translate_document(document, Catalog("fr", "spec.po", entries))
    assert found.language == "fr"
    assert [f"{to_text(one.pointer)} {one.text[1:-1]}" for one in prose_of(found.root)] == [
        f"{to_text(one.pointer)} {one.text}" for one in prose_of(document.root)
    ]
    assert yaml.safe_load(SPEC) == document.root, "the document itself stays as it is"
    back = yaml.safe_dump(found.root, allow_unicode=True, sort_keys=False, width=1000).replace("«", "").replace("»", "")
    assert yaml.safe_load(back) == document.root


def test_a_text_that_was_edited_is_not_translated(tmp_path: Path) -> None:
    document = load(write(tmp_path))
    entries = {("/info/summary", "About fish."): Entry("Des poissons.", 1, is_fuzzy=False)}
    assert translate_document(document, Catalog("fr", "spec.po", entries)).root == document.root


def test_places_that_share_a_value_are_translated_each_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "shared.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
        "    One: &one {description: Same., type: object}\n    Two: *one\n"
    )
    entries = {("/components/schemas/One/description", "Same."): Entry("Gleich.", 1, is_fuzzy=False)}
    found = list(prose_of(translate_document(load(path), Catalog("de", "spec.po", entries)).root))
    assert [one.text for one in found][1:] == ["Gleich.", "Same."]
