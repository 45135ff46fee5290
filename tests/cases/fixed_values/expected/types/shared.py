# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, filled
from .._core.models.typed_dict import TypedDict


class Cat(Model):
    kind: Literal["cat"] | None = filled("cat", required=False)
    lives: int
    friend: Pet | None = ABSENT

    _tags = ("kind",)
    _other_tags = ("Cat",)


class Dog(Model):
    kind: Literal["dog"] = filled("dog")
    bark: str | None = ABSENT

    _tags = ("kind",)
    _other_tags = ("Dog",)


class Hound(Model):
    kind: Literal["hound"] = filled("hound")
    bark: str | None = ABSENT

    _tags = ("kind",)
    _other_tags = ("Hound",)


class CatDict(TypedDict):
    """What Cat holds, as a plain dict."""

    kind: NotRequired[Literal["cat"]]
    lives: int
    friend: NotRequired[PetParam]


class DogDict(TypedDict):
    """What Dog holds, as a plain dict."""

    kind: Literal["dog"]
    bark: NotRequired[str]


class HoundDict(TypedDict):
    """What Hound holds, as a plain dict."""

    kind: Literal["hound"]
    bark: NotRequired[str]


Pet: TypeAlias = Cat | Dog | Hound
CatParam: TypeAlias = Cat | CatDict
"""What may be passed where Cat is asked for."""

DogParam: TypeAlias = Dog | DogDict
"""What may be passed where Dog is asked for."""

HoundParam: TypeAlias = Hound | HoundDict
"""What may be passed where Hound is asked for."""

PetParam: TypeAlias = CatParam | DogParam | HoundParam
"""What may be passed where Pet is asked for."""
