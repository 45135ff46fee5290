"""The discriminator of a base schema chooses the derived one; a value that names none is read as the base."""

from __future__ import annotations

import pytest

from tests.cases.case import Case


@pytest.mark.parametrize(
    ("pet_type", "model"),
    [
        ("cat", "Cat"),
        ("dog", "Dog"),
        ("puppy", "Puppy"),
        ("Lizard", "Lizard"),
        ("Fish", "FishSalt"),
        ("parrot", "Pet"),
        ("Pet", "Pet"),
    ],
)
def test_the_value_picks_the_heir(case: Case, pet_type: str, model: str) -> None:
    reply = {"petType": pet_type, "name": "Rex"}
    case.reply(reply)

    pet = case.client().things.create(body={"petType": "cat"})

    assert type(pet).__name__ == model
    assert pet.pet_type == pet_type
    assert pet.name == "Rex"
    assert pet.to_dict() == reply


def test_an_heir_that_lacks_a_required_field_is_the_heir_still(case: Case) -> None:
    case.reply({"petType": "cat"})

    pet = case.client().things.create(body={"petType": "cat"})

    assert isinstance(pet, case.types.Cat)
    with pytest.raises(case.module().ResponseFieldError, match="hunting"):
        _ = pet.hunting_skill


def test_an_unknown_value_keeps_all_fields(case: Case) -> None:
    reply = {"petType": "parrot", "words": 12}
    case.reply(reply)

    pet = case.client().things.create(body={"petType": "cat"})

    assert isinstance(pet, case.types.Pet)
    assert pet.extra == {"words": 12}
    assert pet.to_dict() == reply


def test_a_base_that_is_an_heir_itself(case: Case) -> None:
    guests = [{"petType": "puppy", "weeks": 3}, {"petType": "cat", "huntingSkill": "lazy"}]
    for guard, model in (("puppy", "Puppy"), ("dog", "Dog"), ("poodle", "Dog")):
        case.reply({"guard": {"petType": guard}, "guests": guests})

        kennel = case.client().things.kennel(guard={"petType": "dog"})

        assert type(kennel.guard).__name__ == model
        assert [type(one) for one in kennel.guests] == [case.types.Puppy, case.types.Cat]


@pytest.mark.parametrize(("kind", "model"), [("Broom", "Broom"), ("Leash", "Leash"), ("Bowl", "Tool")])
def test_a_base_whose_discriminator_is_an_enum(case: Case, kind: str, model: str) -> None:
    case.reply({"guard": {"petType": "dog"}, "tool": {"kind": kind}})

    kennel = case.client().things.kennel(guard={"petType": "dog"})

    assert type(kennel.tool).__name__ == model


def test_an_heir_is_sent(case: Case) -> None:
    case.reply({"petType": "cat"})

    case.client().things.create(body=case.types.Cat(pet_type="cat", hunting_skill="lazy"))

    assert case.sent_json == {"petType": "cat", "huntingSkill": "lazy"}


def test_heirs_are_sent_inside_of_others(case: Case) -> None:
    case.reply({"guard": {"petType": "dog"}})
    guests = [{"petType": "cat", "huntingSkill": "lazy"}, case.types.Lizard(pet_type="Lizard")]

    case.client().things.kennel(guard=case.types.Puppy(pet_type="puppy", weeks=2), guests=guests)

    assert case.sent_json == {
        "guard": {"petType": "puppy", "weeks": 2},
        "guests": [{"petType": "cat", "huntingSkill": "lazy"}, {"petType": "Lizard"}],
    }
