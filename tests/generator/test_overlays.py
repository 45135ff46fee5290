"""OpenAPI Overlays: the effects of their actions, their faults, and the places that messages name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from specpress.edit.apply_overlays import apply_overlays
from specpress.edit.repair import without
from specpress.load import load, read
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document, from_text
from specpress.openapi.limits import DEFAULT, Limits

from .overlaid import HEAD, PETS

Apply = Callable[..., Document]


@pytest.fixture(name="folder")
def folder_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("pets.yaml").write_text(PETS, encoding="utf-8")
    return tmp_path


@pytest.fixture(name="applied")
def applied_fixture(folder: Path) -> Apply:
    """Loads the document with overlays, each given as its actions or as a whole."""

    def applied(*texts: str, limits: Limits = DEFAULT) -> Document:
        paths = [folder / f"overlay-{index}.yaml" for index in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text if text.startswith("overlay") else f"{HEAD}actions:\n{text}", encoding="utf-8")
        return load(
            Path("pets.yaml"),
            limits,
            edit=lambda document: apply_overlays(document, [read(Path(path.name)) for path in paths], limits),
        )

    return applied


def at(document: Document, pointer: str) -> Any:  # a JSON value
    value: Any = document.root
    for part in from_text(pointer):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def place(document: Document, pointer: str) -> str:
    return str(document.locate(from_text(pointer)))


LIST = "/paths/~1pets/get/parameters"


class TestActions:
    def test_objects_are_merged_member_by_member(self, applied: Apply) -> None:
        document = applied("- {target: $, update: {info: {title: Dogs, contact: {name: Ada}}, x-new: [1]}}\n")
        info = {"title": "Dogs", "version": "1.0.0", "description": "All pets.", "contact": {"name": "Ada"}}
        assert at(document, "/info") == info
        assert at(document, "/x-new") == [1]

    def test_lists_grow(self, applied: Apply) -> None:
        document = applied(
            "- {target: $.tags, update: {name: One}}\n"
            "- {target: $.tags, update: [{name: Two}, {name: Three}]}\n"
            "- {target: $, update: {tags: [{name: Four}]}}\n"
        )
        assert [tag["name"] for tag in at(document, "/tags")] == ["Old", "One", "Two", "Three", "Four"]

    def test_another_kind_of_value_replaces(self, applied: Apply) -> None:
        document = applied("- {target: $.components.schemas.Pet.properties.name, update: {type: [string, 'null']}}\n")
        assert at(document, "/components/schemas/Pet/properties/name") == {"type": ["string", "null"]}

    def test_a_key_without_a_value_changes_nothing_in_an_object(self, applied: Apply) -> None:
        """As in the structured example of the specification, which ends with `components:` and `tags:`."""
        document = applied("- target: $\n  update:\n    components:\n    tags:\n    x-null:\n")
        assert at(document, "/tags") == [{"name": "Old"}]
        assert "Pet" in at(document, "/components/schemas")
        assert at(document, "/x-null") is None

    def test_every_match_is_changed_and_gets_values_of_its_own(self, applied: Apply) -> None:
        document = applied(
            "- {target: '$.paths.*.get.parameters.*.schema', update: {x-marks: [1]}}\n"
            "- {target: '$.paths[\"/pets\"].get.parameters[0].schema.x-marks', update: 2}\n"
        )
        assert [one["schema"]["x-marks"] for one in at(document, LIST)] == [[1, 2], [1], [1]]

    def test_items_are_removed(self, applied: Apply) -> None:
        document = applied("- {target: '$.paths.*.get.parameters[?@.name != \"b\"]', remove: true}\n")
        assert [one["name"] for one in at(document, LIST)] == ["b"]
        assert place(document, f"{LIST}/0/schema/default") == "pets.yaml:11:56"

    def test_members_are_removed_whatever_their_kind(self, applied: Apply) -> None:
        document = applied(
            "- {target: $.info.description, remove: true}\n- {target: $.tags, remove: true, update: 1}\n"
        )
        assert at(document, "/info") == {"title": "Pets", "version": "1.0.0"}
        assert "tags" not in document.root

    def test_what_was_removed_may_come_again(self, applied: Apply) -> None:
        document = applied(
            "- {target: $.components.schemas.Pet, remove: true}\n"
            "- {target: $.components.schemas, update: {Pet: {type: object, properties: {age: {type: integer}}}}}\n"
        )
        assert list(at(document, "/components/schemas/Pet/properties")) == ["age"]
        assert place(document, "/components/schemas/Pet/properties") == "overlay-0.yaml:5:63"

    def test_a_value_is_copied(self, applied: Apply) -> None:
        document = applied(
            "- {target: $.components.schemas, update: {Dog: {x-bark: true}}}\n"
            "- {target: $.components.schemas.Dog, copy: $.components.schemas.Pet}\n"
            "- {target: $.components.schemas.Pet.properties, update: {age: {type: integer}}}\n"
        )
        dog = {"x-bark": True, "type": "object", "properties": {"name": {"type": "string"}}}
        assert at(document, "/components/schemas/Dog") == dog
        assert place(document, "/components/schemas/Dog/properties/name") == "pets.yaml:16:38"

    def test_single_values_are_replaced_in_1_1(self, applied: Apply) -> None:
        assert at(applied("- {target: $.info.title, update: Dogs}\n"), "/info/title") == "Dogs"

    def test_overlays_are_applied_in_their_order(self, applied: Apply) -> None:
        document = applied("- {target: $.info, update: {title: One}}\n", "- {target: $.info, update: {title: Two}}\n")
        assert at(document, "/info/title") == "Two"
        assert place(document, "/info/title") == "overlay-1.yaml:4:29"

    def test_aliases_of_the_document_are_told_apart(self, folder: Path, applied: Apply) -> None:
        folder.joinpath("pets.yaml").write_text(
            "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\nx-one: &one {a: 1}\nx-two: *one\n",
            encoding="utf-8",
        )
        document = applied("- {target: $.x-one, update: {b: 2}}\n")
        assert (at(document, "/x-one"), at(document, "/x-two")) == ({"a": 1, "b": 2}, {"a": 1})


class TestPlaces:
    def test_each_value_has_the_place_that_it_came_from(self, applied: Apply) -> None:
        document = applied(
            "- {target: '$.paths.*.get.parameters[0]', remove: true}\n"
            "- target: $.paths.*.get.parameters\n  update:\n    - {name: d, in: query, schema: {type: string}}\n"
        )
        assert place(document, f"{LIST}/1/name") == "pets.yaml:12:12"
        assert place(document, f"{LIST}/2/schema/type") == "overlay-0.yaml:7:37"
        assert document.locate(from_text(f"{LIST}/2/name")).pointer == f"{LIST}/2/name"
        assert "name: d" in document.locate(from_text(f"{LIST}/2")).text

    def test_places_stay_right_when_harmless_faults_are_removed(self, applied: Apply) -> None:
        document = applied("- {target: $.paths.*.get.parameters, update: {name: d, in: query}}\n")
        assert place(without(document, [from_text(f"{LIST}/0")]), f"{LIST}/2/name") == "overlay-0.yaml:4:47"

    def test_references_of_an_overlay_are_relative_to_the_document(self, folder: Path, applied: Apply) -> None:
        folder.joinpath("dog.yaml").write_text("Dog: {type: object}\n", encoding="utf-8")
        document = applied("- {target: $.components.schemas.Pet.properties, update: {dog: {$ref: 'dog.yaml#/Dog'}}}\n")
        assert at(document, "/components/schemas/Dog") == {"type": "object"}
        assert place(document, "/components/schemas/Dog") == "dog.yaml:1:1"
        assert place(document, "/components/schemas/Pet/properties/dog") == "overlay-0.yaml:4:58"


REFUSED = {
    "not an overlay": ("overlays: 1\n", "1:1", "it has no `overlay` version"),
    "number": (HEAD.replace("1.1.0", "1.0") + "actions: [{target: $, update: {}}]\n", "1:1", "1.0 is no version"),
    "2.0": (HEAD.replace("1.1.0", "2.0.0") + "actions: [{target: $, update: {}}]\n", "1:1", "'2.0.0' is no version"),
    "no info": ("overlay: 1.0.0\nactions: [{target: $, update: {}}]\n", "1:1", "has no `info`"),
    "info": ("overlay: 1.0.0\ninfo: 1\nactions: [{target: $, update: {}}]\n", "2:1", "`info` is 1"),
    "no title": ("overlay: 1.0.0\ninfo: {version: '1'}\nactions: [{target: $}]\n", "2:1", "`title` is missing"),
    "no actions": (HEAD, "1:1", "has no `actions`"),
    "actions": (HEAD + "actions: {}\n", "3:1", "`actions` is an object"),
    "empty": (HEAD + "actions: []\n", "3:1", "the list of actions is empty"),
    "unknown key": (HEAD + "action: 1\nactions: [{target: $, update: {}}]\n", "3:1", "has no 'action'"),
    "extends": (HEAD + "extends: 1\nactions: [{target: $, update: {}}]\n", "3:1", "`extends` is 1"),
    "action": (HEAD + "actions:\n- 1\n", "4:3", "an action is an object"),
    "no target": (HEAD + "actions:\n- update: 1\n", "4:3", "`target` is missing"),
    "remove": (HEAD + "actions:\n- {target: $, remove: 'yes'}\n", "4:15", "`remove` is 'yes'"),
    "copy in 1.0": (
        HEAD.replace("1.1.0", "1.0.0") + "actions:\n- {target: $.info, copy: $.tags}\n",
        "4:20",
        "have no `copy`",
    ),
    "two": (HEAD + "actions:\n- {target: $, copy: $.a, update: {}}\n", "4:15", "either `update` or `copy`"),
    "no query": (HEAD + "actions:\n- {target: paths, update: {}}\n", "4:4", "it does not begin with $"),
    "empty query": (HEAD + "actions:\n- {target: '', update: {}}\n", "4:4", "it does not begin with $"),
    "syntax": (HEAD + "actions:\n- {target: '$.paths[', update: {}}\n", "4:4", "is no JSONPath query"),
    "beyond the RFC": (HEAD + "actions:\n- {target: '$[?@.a =~ /b/]', update: {}}\n", "4:4", "is no JSONPath query"),
    "deep query": (HEAD + f"actions:\n- {{target: '$[?{'(' * 3000}@.a]', update: {{}}}}\n", "4:4", "JSONPath"),
    "root": (HEAD + "actions:\n- {target: $, remove: true}\n", "4:4", "whole document cannot be removed"),
    "version": (HEAD + "actions:\n- {target: $, update: {openapi: 3.2.0}}\n", "4:4", "changes the version"),
    "no version": (HEAD + "actions:\n- {target: $.openapi, remove: true}\n", "4:4", "changes the version"),
    "object and text": (HEAD + "actions:\n- {target: $.info, update: a}\n", "4:20", "at pets.yaml:2:1"),
    "text and object": (HEAD + "actions:\n- {target: $.info.title, update: {}}\n", "4:26", "cannot be merged"),
    "single value in 1.0": (
        HEAD.replace("1.1.0", "1.0.0") + "actions:\n- {target: $.info.title, update: a}\n",
        "4:4",
        "which overlays of version 1.0 cannot update",
    ),
    "copy of nothing": (HEAD + "actions:\n- {target: $.info, copy: $.gone}\n", "4:20", "matches 0 values"),
    "copy of many": (HEAD + "actions:\n- {target: $.info, copy: $.*}\n", "4:20", "matches 5 values"),
}


@pytest.mark.parametrize(("text", "where", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told_with_its_place(applied: Apply, text: str, where: str, message: str) -> None:
    with pytest.raises(Diagnostics) as refused:
        applied(text)
    told = refused.value.diagnostics
    assert any(str(one.location).endswith(f"overlay-0.yaml:{where}") and message in one.message for one in told), told
    assert all(one.hint for one in told)


def test_everything_that_is_wrong_is_told_at_once(applied: Apply) -> None:
    with pytest.raises(Diagnostics) as refused:
        applied("- {target: a, update: 1}\n- {target: $, remove: 1}\n", "- 7\n")
    assert [str(one.location) for one in refused.value.diagnostics] == [
        "overlay-0.yaml:4:4",
        "overlay-0.yaml:5:15",
        "overlay-1.yaml:4:3",
    ]


class TestLimits:
    def test_copies_cannot_grow_without_bound(self, applied: Apply) -> None:
        doubling = "- {target: $, update: {x-a: {}}}\n" + "".join(
            f"- {{target: $.x-a, update: {{b{index}: {{}}}}}}\n- {{target: $.x-a.b{index}, copy: $.info}}\n"
            for index in range(40)
        )
        assert "b39" in at(applied(doubling), "/x-a")
        with pytest.raises(Diagnostics, match="more than 50 values"):
            applied(doubling, limits=Limits(max_aliased_values=50))

    def test_depth(self, applied: Apply) -> None:
        nested = f"- {{target: $.info, update: {{x-a: {'[' * 30}{']' * 30}}}}}\n"
        assert at(applied(nested), "/info/x-a")
        with pytest.raises(Diagnostics, match="more than 20 objects and lists"):
            applied(nested, limits=Limits(max_depth=20))

    def test_size_of_all_files(self, applied: Apply) -> None:
        with pytest.raises(Diagnostics, match="the document and its overlays are larger than 1000 bytes"):
            applied(f"- {{target: $.info, update: {{x-a: {'a' * 500}}}}}\n", limits=Limits(max_bytes=1000))


class TestWarnings:
    @pytest.mark.parametrize(
        ("text", "where", "message"),
        [
            ("- {target: $.gone, remove: true}\n", "overlay-0.yaml:4:4", "the target '$.gone' matches nothing"),
            ("- {target: $.info}\n", "overlay-0.yaml:4:3", "it has no update, remove or copy"),
            ("- {target: $.info, remove: false}\n", "overlay-0.yaml:4:3", "it has no update, remove or copy"),
            (f"{HEAD}extends: dogs.yaml\nactions: [{{target: $, update: {{}}}}]", "overlay-0.yaml:3:1", "'dogs.yaml'"),
            (
                f"{HEAD}extends: https://a.b/c.yaml\nactions: [{{target: $, update: {{}}}}]",
                "overlay-0.yaml:3:1",
                "c.yaml",
            ),
        ],
    )
    def test_what_is_no_error_is_told_too(self, applied: Apply, text: str, where: str, message: str) -> None:
        [warning] = applied(text).warnings
        assert str(warning.location) == where
        assert message in warning.message

    @pytest.mark.parametrize("name", ["pets.yaml", "./pets.yaml", "https://example.com/v1/pets.yaml"])
    def test_an_overlay_for_this_document_is_no_news(self, applied: Apply, name: str) -> None:
        assert applied(f"{HEAD}extends: {name}\nactions: [{{target: $, update: {{}}}}]").warnings == ()
