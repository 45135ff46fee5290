# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._core.models.model import ABSENT, Model, field


class Pet(Model):
    """An animal that lives with people."""

    pet_type: str = field(name="petType")
    name: str | None = ABSENT

    _is_base = True


class Cat(Model):
    pet_type: Literal["cat"] = field(name="petType")
    name: str | None = ABSENT
    hunting_skill: Literal["clueless", "lazy"] = field(name="huntingSkill")


class Dog(Model):
    pet_type: Literal["dog"] = field(name="petType")
    name: str | None = ABSENT
    pack_size: int | None = field(default=ABSENT, name="packSize")

    _is_base = True


class Puppy(Model):
    pet_type: Literal["puppy"] = field(name="petType")
    name: str | None = ABSENT
    pack_size: int | None = field(default=ABSENT, name="packSize")
    weeks: int | None = ABSENT


class FishSalt(Model):
    """salt."""

    pet_type: Literal["Fish"] = field(name="petType")
    name: str | None = ABSENT
    depth: int | None = ABSENT


class FishFresh(Model):
    """fresh."""

    pet_type: Literal["Fish"] = field(name="petType")
    name: str | None = ABSENT
    river: str | None = ABSENT


class Lizard(Model):
    """Adds nothing but its name."""

    pet_type: Literal["Lizard"] = field(name="petType")
    name: str | None = ABSENT


class Kennel(Model):
    guard: AnyDog
    guests: list[AnyPet] | None = ABSENT
    tool: AnyTool | None = ABSENT


class Tool(Model):
    kind: Literal["Broom", "Leash"]

    _is_base = True


class Broom(Model):
    kind: Literal["Broom"]
    bristles: int | None = ABSENT


class Leash(Model):
    kind: Literal["Leash"]
    metres: float | None = ABSENT


class PetDict(TypedDict):
    """What Pet holds, as a plain dict."""

    petType: str
    name: NotRequired[str]


class CatDict(TypedDict):
    """What Cat holds, as a plain dict."""

    petType: Literal["cat"]
    name: NotRequired[str]
    huntingSkill: Literal["clueless", "lazy"]


class DogDict(TypedDict):
    """What Dog holds, as a plain dict."""

    petType: Literal["dog"]
    name: NotRequired[str]
    packSize: NotRequired[int]


class PuppyDict(TypedDict):
    """What Puppy holds, as a plain dict."""

    petType: Literal["puppy"]
    name: NotRequired[str]
    packSize: NotRequired[int]
    weeks: NotRequired[int]


class FishSaltDict(TypedDict):
    """What FishSalt holds, as a plain dict."""

    petType: Literal["Fish"]
    name: NotRequired[str]
    depth: NotRequired[int]


class FishFreshDict(TypedDict):
    """What FishFresh holds, as a plain dict."""

    petType: Literal["Fish"]
    name: NotRequired[str]
    river: NotRequired[str]


class LizardDict(TypedDict):
    """What Lizard holds, as a plain dict."""

    petType: Literal["Lizard"]
    name: NotRequired[str]


class KennelDict(TypedDict):
    """What Kennel holds, as a plain dict."""

    guard: AnyDogParam
    guests: NotRequired[Iterable[AnyPetParam]]
    tool: NotRequired[AnyToolParam]


class ToolDict(TypedDict):
    """What Tool holds, as a plain dict."""

    kind: Literal["Broom", "Leash"]


class BroomDict(TypedDict):
    """What Broom holds, as a plain dict."""

    kind: Literal["Broom"]
    bristles: NotRequired[int]


class LeashDict(TypedDict):
    """What Leash holds, as a plain dict."""

    kind: Literal["Leash"]
    metres: NotRequired[float]


Fish: TypeAlias = FishSalt | FishFresh
AnyDog: TypeAlias = Puppy | Dog
"""Dog, or what its discriminator says it is."""

AnyPet: TypeAlias = Cat | Dog | Puppy | Fish | Lizard | Pet
"""Pet, or what its discriminator says it is."""

AnyTool: TypeAlias = Broom | Leash | Tool
"""Tool, or what its discriminator says it is."""

PetParam: TypeAlias = Pet | PetDict | Mapping[str, object]
"""What may be passed where Pet is asked for."""

CatParam: TypeAlias = Cat | CatDict | Mapping[str, object]
"""What may be passed where Cat is asked for."""

DogParam: TypeAlias = Dog | DogDict | Mapping[str, object]
"""What may be passed where Dog is asked for."""

PuppyParam: TypeAlias = Puppy | PuppyDict | Mapping[str, object]
"""What may be passed where Puppy is asked for."""

FishSaltParam: TypeAlias = FishSalt | FishSaltDict | Mapping[str, object]
"""What may be passed where FishSalt is asked for."""

FishFreshParam: TypeAlias = FishFresh | FishFreshDict | Mapping[str, object]
"""What may be passed where FishFresh is asked for."""

LizardParam: TypeAlias = Lizard | LizardDict | Mapping[str, object]
"""What may be passed where Lizard is asked for."""

ToolParam: TypeAlias = Tool | ToolDict | Mapping[str, object]
"""What may be passed where Tool is asked for."""

BroomParam: TypeAlias = Broom | BroomDict | Mapping[str, object]
"""What may be passed where Broom is asked for."""

LeashParam: TypeAlias = Leash | LeashDict | Mapping[str, object]
"""What may be passed where Leash is asked for."""

FishParam: TypeAlias = FishSaltParam | FishFreshParam
"""What may be passed where Fish is asked for."""

AnyDogParam: TypeAlias = PuppyParam | DogParam
"""What may be passed where AnyDog is asked for."""

AnyPetParam: TypeAlias = CatParam | DogParam | PuppyParam | FishParam | LizardParam | PetParam
"""What may be passed where AnyPet is asked for."""

AnyToolParam: TypeAlias = BroomParam | LeashParam | ToolParam
"""What may be passed where AnyTool is asked for."""
