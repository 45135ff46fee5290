# Generated from spec.yaml by specpress. Do not edit.
"""The types of dogs."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Named(Model):
    name: str
    """What it is called."""
    kind: str | None = ABSENT
    home: NamedHome | None = ABSENT


class NamedHome(Model):
    street: str | None = ABSENT


class Dog(Model):
    """Named, aged, and with properties of its own beside the parts."""

    name: str
    """Again."""
    kind: Literal["dog"] | None = ABSENT
    home: DogHome | None = ABSENT
    age: int
    """At least 0."""
    barks: bool
    owner: Named | None = ABSENT
    """A reference with a description beside it."""
    age_limit: int | None = ABSENT


class DogHome(Model):
    street: str | None = ABSENT
    kennel: bool | None = ABSENT


class NamedDict(TypedDict):
    """What Named holds, as a plain dict."""

    name: str
    """What it is called."""
    kind: NotRequired[str]
    home: NotRequired[NamedHomeParam]


class NamedHomeDict(TypedDict):
    """What NamedHome holds, as a plain dict."""

    street: NotRequired[str]


class DogDict(TypedDict):
    """Named, aged, and with properties of its own beside the parts."""

    name: str
    """Again."""
    kind: NotRequired[Literal["dog"]]
    home: NotRequired[DogHomeParam]
    age: int
    """At least 0."""
    barks: bool
    owner: NotRequired[NamedParam]
    """A reference with a description beside it."""
    age_limit: NotRequired[int]


class DogHomeDict(TypedDict):
    """What DogHome holds, as a plain dict."""

    street: NotRequired[str]
    kennel: NotRequired[bool]


NamedParam: TypeAlias = Named | NamedDict
"""What may be passed where Named is asked for."""

NamedHomeParam: TypeAlias = NamedHome | NamedHomeDict
"""What may be passed where NamedHome is asked for."""

DogHomeParam: TypeAlias = DogHome | DogHomeDict
"""What may be passed where DogHome is asked for."""
