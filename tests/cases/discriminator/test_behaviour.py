"""The discriminator picks the variant, and an unknown value breaks nothing."""

from __future__ import annotations

from tests.cases.case import Case


def test_mapping_picks_the_variant(case: Case) -> None:
    case.reply({"pet": {"petType": "dog", "name": "Rex"}, "others": [{"petType": "puppy"}, {"petType": "cat"}]})

    zoo = case.client().things.create(pet={"petType": "cat"})

    assert isinstance(zoo.pet, case.types.Dog)
    assert [type(one) for one in zoo.others] == [case.types.Dog, case.types.Cat]
    assert zoo.pet.pet_type == "dog"


def test_names_of_components_pick_where_there_is_no_mapping(case: Case) -> None:
    case.reply({"pet": {"petType": "cat"}, "vehicle": {"kind": "Bike"}})

    zoo = case.client().things.create(pet={"petType": "cat"})

    assert isinstance(zoo.vehicle, case.types.Bike)


def test_unknown_value(case: Case) -> None:
    reply = {"pet": {"petType": "parrot", "words": 12}}
    case.reply(reply)

    zoo = case.client().things.create(pet={"petType": "cat"})

    assert zoo.pet.pet_type == "parrot"
    assert zoo.to_dict() == reply


def test_request(case: Case) -> None:
    case.reply({"pet": {"petType": "cat"}})

    case.client().things.create(pet=case.types.Dog(pet_type="dog", bark="wow"), others=[{"petType": "cat"}])

    assert case.sent_json == {"pet": {"petType": "dog", "bark": "wow"}, "others": [{"petType": "cat"}]}
