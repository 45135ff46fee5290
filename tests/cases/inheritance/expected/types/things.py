# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, field, filled
from .._core.models.typed_dict import TypedDict


class Pet(Model):
    """An animal that lives with people."""

    pet_type: str = field(name="petType")
    name: str | None = ABSENT

    _is_base = True


class Cat(Model):
    pet_type: Literal["cat"] = filled("cat", name="petType")
    name: str | None = ABSENT
    hunting_skill: Literal["clueless", "lazy"] = field(name="huntingSkill")

    _tags = ("petType",)
    _other_tags = ("Cat",)


class Dog(Model):
    pet_type: Literal["dog"] = filled("dog", name="petType")
    name: str | None = ABSENT
    pack_size: int | None = field(default=ABSENT, name="packSize")

    _is_base = True
    _tags = ("petType",)
    _other_tags = ("Dog",)


class Puppy(Model):
    pet_type: Literal["puppy"] = filled("puppy", name="petType")
    name: str | None = ABSENT
    pack_size: int | None = field(default=ABSENT, name="packSize")
    weeks: int | None = ABSENT

    _tags = ("petType",)
    _other_tags = ("Puppy",)


class FishSalt(Model):
    """salt."""

    pet_type: Literal["Fish"] = filled("Fish", name="petType")
    name: str | None = ABSENT
    depth: int | None = ABSENT

    _tags = ("petType",)


class FishFresh(Model):
    """fresh."""

    pet_type: Literal["Fish"] = filled("Fish", name="petType")
    name: str | None = ABSENT
    river: str | None = ABSENT

    _tags = ("petType",)


class Lizard(Model):
    """Adds nothing but its name."""

    pet_type: Literal["Lizard"] = filled("Lizard", name="petType")
    name: str | None = ABSENT

    _tags = ("petType",)


class Kennel(Model):
    guard: AnyDog
    guests: list[AnyPet] | None = ABSENT
    tool: AnyTool | None = ABSENT


class Tool(Model):
    kind: Literal["Broom", "Leash"]

    _is_base = True
    _tags = ("kind",)


class Broom(Model):
    kind: Literal["Broom"] = filled("Broom")
    bristles: int | None = ABSENT

    _tags = ("kind",)


class Leash(Model):
    kind: Literal["Leash"] = filled("Leash")
    metres: float | None = ABSENT

    _tags = ("kind",)


class PetDict(TypedDict):
    """What Pet holds, as a plain dict."""

    petType: str
    name: NotRequired[str]


class CatDict(TypedDict):
    """What Cat holds, as a plain dict."""

    petType: NotRequired[Literal["cat"]]
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

PetParam: TypeAlias = Pet | PetDict
"""What may be passed where Pet is asked for."""

CatParam: TypeAlias = Cat | CatDict
"""What may be passed where Cat is asked for."""

DogParam: TypeAlias = Dog | DogDict
"""What may be passed where Dog is asked for."""

PuppyParam: TypeAlias = Puppy | PuppyDict
"""What may be passed where Puppy is asked for."""

FishSaltParam: TypeAlias = FishSalt | FishSaltDict
"""What may be passed where FishSalt is asked for."""

FishFreshParam: TypeAlias = FishFresh | FishFreshDict
"""What may be passed where FishFresh is asked for."""

LizardParam: TypeAlias = Lizard | LizardDict
"""What may be passed where Lizard is asked for."""

ToolParam: TypeAlias = Tool | ToolDict
"""What may be passed where Tool is asked for."""

BroomParam: TypeAlias = Broom | BroomDict
"""What may be passed where Broom is asked for."""

LeashParam: TypeAlias = Leash | LeashDict
"""What may be passed where Leash is asked for."""

FishParam: TypeAlias = FishSaltParam | FishFreshParam
"""What may be passed where Fish is asked for."""

AnyDogParam: TypeAlias = PuppyParam | DogParam
"""What may be passed where AnyDog is asked for."""

AnyPetParam: TypeAlias = CatParam | DogParam | PuppyParam | FishParam | LizardParam | PetParam
"""What may be passed where AnyPet is asked for."""

AnyToolParam: TypeAlias = BroomParam | LeashParam | ToolParam
"""What may be passed where AnyTool is asked for."""
