# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, field, filled
from .._core.models.typed_dict import TypedDict


class Zoo(Model):
    pet: Pet
    others: list[Pet] | None = ABSENT
    vehicle: Car | Bike | None = ABSENT


class Cat(Model):
    pet_type: Literal["cat"] = filled("cat", name="petType")
    name: str | None = ABSENT

    _tags = ("petType",)
    _other_tags = ("Cat",)


class Dog(Model):
    pet_type: Literal["dog", "puppy"] = field(name="petType")
    name: str | None = ABSENT
    bark: str | None = ABSENT

    _tags = ("petType",)
    _other_tags = ("Dog",)


class Car(Model):
    kind: Literal["Car"] = filled("Car")

    _tags = ("kind",)


class Bike(Model):
    kind: Literal["Bike"] = filled("Bike")

    _tags = ("kind",)


class ZooDict(TypedDict):
    """What Zoo holds, as a plain dict."""

    pet: PetParam
    others: NotRequired[Iterable[PetParam]]
    vehicle: NotRequired[CarParam | BikeParam]


class CatDict(TypedDict):
    """What Cat holds, as a plain dict."""

    petType: Literal["cat"]
    name: NotRequired[str]


class DogDict(TypedDict):
    """What Dog holds, as a plain dict."""

    petType: Literal["dog", "puppy"]
    name: NotRequired[str]
    bark: NotRequired[str]


class CarDict(TypedDict):
    """What Car holds, as a plain dict."""

    kind: Literal["Car"]


class BikeDict(TypedDict):
    """What Bike holds, as a plain dict."""

    kind: Literal["Bike"]


Pet: TypeAlias = Cat | Dog
CatParam: TypeAlias = Cat | CatDict
"""What may be passed where Cat is asked for."""

DogParam: TypeAlias = Dog | DogDict
"""What may be passed where Dog is asked for."""

CarParam: TypeAlias = Car | CarDict
"""What may be passed where Car is asked for."""

BikeParam: TypeAlias = Bike | BikeDict
"""What may be passed where Bike is asked for."""

PetParam: TypeAlias = CatParam | DogParam
"""What may be passed where Pet is asked for."""
