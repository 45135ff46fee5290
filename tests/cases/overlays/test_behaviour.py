"""The package is generated from the document after its overlays were applied."""

from __future__ import annotations

import inspect

import pytest

from tests.cases.case import Case


def test_what_overlays_add_is_sent_and_read(case: Case) -> None:
    case.reply([{"name": "Rex", "age": 3, "kind": "dog"}])

    [pet] = case.client().pets.list(limit=1, order="desc")

    assert (pet.age, pet.kind) == (3, "dog")
    assert case.sent.query == [("limit", "1"), ("order", "desc")]


def test_what_they_remove_is_gone(case: Case) -> None:
    with pytest.raises(TypeError):
        case.client().pets.list(old=True)


def test_a_copy_has_a_life_of_its_own(case: Case) -> None:
    case.reply({"name": "Rex", "barks": True})

    dog = case.client().pets.get("rex")

    assert isinstance(dog, case.types.Dog)
    assert dog.barks
    assert "barks" not in inspect.get_annotations(case.types.Pet)


def test_what_came_later_is_marked(case: Case) -> None:
    texts = {file.path.as_posix(): file.text for file in case.files}
    types = next(text for path, text in texts.items() if path.endswith("types/pets.py"))
    assert "In years. Later: since version 2." in types
    assert "What a pet is.\n\nLater: older servers may not know it." in types
    pages = "".join(text for path, text in texts.items() if path.startswith("docs/"))
    assert "Which pets come first. Later: older servers may not know it." in pages
    assert "Returns one pet. Later: older servers may not know it." in pages
