# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._core.models.model import ABSENT, Model, field


class Zoo(Model):
    pet: Pet
    others: list[Pet] | None = ABSENT
    vehicle: Car | Bike | None = ABSENT


class Cat(Model):
    pet_type: Literal["cat"] = field(name="petType")
    name: str | None = ABSENT


class Dog(Model):
    pet_type: Literal["dog", "puppy"] = field(name="petType")
    name: str | None = ABSENT
    bark: str | None = ABSENT


class Car(Model):
    kind: Literal["Car"]


class Bike(Model):
    kind: Literal["Bike"]


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
CatParam: TypeAlias = Cat | CatDict | Mapping[str, object]
"""What may be passed where Cat is asked for."""

DogParam: TypeAlias = Dog | DogDict | Mapping[str, object]
"""What may be passed where Dog is asked for."""

CarParam: TypeAlias = Car | CarDict | Mapping[str, object]
"""What may be passed where Car is asked for."""

BikeParam: TypeAlias = Bike | BikeDict | Mapping[str, object]
"""What may be passed where Bike is asked for."""

PetParam: TypeAlias = CatParam | DogParam
"""What may be passed where Pet is asked for."""
