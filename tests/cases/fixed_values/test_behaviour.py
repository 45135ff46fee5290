"""A property with a single possible value is sent although nobody passes it; a response without it is not changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from tests.cases.case import Case
from tests.contract.server import Reply


def test_arguments(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().orders.create(pet={"lives": 3})

    assert case.sent.target.endswith("?api-version=2024-01")
    assert case.sent_json == {"object": "order", "amount": 1, "pet": {"kind": "cat", "lives": 3}}


@pytest.mark.parametrize(
    ("pet", "sent"),
    [
        ({"lives": 3}, {"kind": "cat", "lives": 3}),
        ({"lives": 3, "friend": {"lives": 4}}, {"kind": "cat", "lives": 3, "friend": {"kind": "cat", "lives": 4}}),
        ({"kind": "dog", "bark": "b"}, {"kind": "dog", "bark": "b"}),
        ({"bark": "b"}, {"bark": "b"}),  # the value says whether it is a dog or a hound
        ({"kind": "eel", "lives": 3}, {"kind": "eel", "lives": 3}),
        ({"lives": 3, "unknown": 1}, {"lives": 3, "unknown": 1}),
    ],
    ids=str,
)
def test_a_dict_gets_what_is_certain(case: Case, pet: dict[str, Any], sent: dict[str, Any]) -> None:
    case.reply({"kind": "cat", "lives": 1})

    case.client().pets.replace(body=[pet])

    assert case.sent_json == [sent]


def test_dicts_in_mappings_and_iterators(case: Case) -> None:
    case.replies([Reply(204)])

    case.client().orders.create(pet=case.types.Dog(), pairs={"a": {"left": "l"}})
    assert case.sent_json["pairs"] == {"a": {"version": 2, "left": "l"}}
    assert case.sent_json["pet"] == {"kind": "dog"}

    case.reply({"kind": "cat", "lives": 1})
    pets: Iterator[dict[str, Any]] = iter([{"lives": 1}])
    case.client().pets.replace(body=pets)
    assert case.sent_json == [{"kind": "cat", "lives": 1}]


def test_an_optional_body_is_left_out_or_whole(case: Case) -> None:
    case.replies([Reply(204)])
    case.client().orders.change()
    assert case.sent.body == b""

    case.replies([Reply(204)])
    case.client().orders.change(amount=2)
    assert case.sent_json == {"object": "change", "amount": 2}


def test_only_the_constructor_fills_in(case: Case) -> None:
    case.reply({"lives": 3})

    cat = case.client().pets.replace(body=[])

    assert (cat.kind, cat.to_dict()) == (None, {"lives": 3})
    assert case.types.Cat(lives=3).kind == "cat"
    assert case.types.Cat(lives=3, kind=None).kind is None


def test_a_dict_of_a_variant_that_may_be_another_needs_its_tag(case: Case) -> None:
    def optional(form: Any) -> set[str]:
        return {key for key, annotation in form.__annotations__.items() if "NotRequired" in str(annotation)}

    assert optional(case.types.CatDict) == {"kind", "friend"}
    assert optional(case.types.PairDict) == {"version"}
    assert optional(case.types.DogDict) == {"bark"}


def test_any_mapping_only_where_the_document_says_so(case: Case) -> None:
    assert "collections.abc.Mapping[str, str]" in str(get_args(case.types.NoteParam))
    assert len(get_args(case.types.PairParam)) == 2
