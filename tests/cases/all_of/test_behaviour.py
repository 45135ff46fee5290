"""A schema with `allOf` has the properties of all its parts."""

from __future__ import annotations

from tests.cases.case import Case

DOG = {
    "name": "Rex",
    "kind": "dog",
    "age": 3,
    "barks": True,
    "home": {"street": "Elm", "kennel": True},
    "owner": {"name": "Ann"},
    "age_limit": 20,
}


def test_reply_has_all_parts(case: Case) -> None:
    case.reply(DOG)

    dog = case.client().dogs.create(name="Rex", barks=True, age=3)

    assert (dog.name, dog.kind, dog.age, dog.barks, dog.age_limit) == ("Rex", "dog", 3, True, 20)
    assert (dog.home.street, dog.home.kennel) == ("Elm", True), "a property in two parts is the joint of both"
    assert isinstance(dog.owner, case.types.Named)
    assert (dog.extra, dog.home.extra) == ({}, {})
    assert dog.to_dict() == DOG


def test_arguments_of_all_parts_are_sent(case: Case) -> None:
    case.reply(DOG)

    case.client().dogs.create(**DOG)

    assert case.sent_json == DOG


def test_an_untyped_repetition_does_not_widen_a_property(case: Case) -> None:
    case.reply({**DOG, "name": 5})

    dog = case.client().dogs.create(**DOG)

    assert dog.to_dict()["name"] == 5
    assert dog.age == 3
