# Generated from spec.yaml by specpress. Do not edit.
"""The types of dogs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._core.model import ABSENT, Model


class Named(Model):
    """Named."""

    name: str
    """What it is called."""
    kind: str | None = ABSENT
    home: NamedHome | None = ABSENT


class NamedHome(Model):
    """NamedHome."""

    street: str | None = ABSENT


class Dog(Model):
    """Named, aged, and with properties of its own beside the parts."""

    name: object
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
    """DogHome."""

    kennel: bool | None = ABSENT


class DogHomeValue(Model):
    """DogHomeValue."""

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

    name: object
    """Again."""
    kind: NotRequired[Literal["dog"]]
    home: NotRequired[DogHomeParam]
    age: int
    """At least 0."""
    barks: bool
    owner: NotRequired[NamedParam]
    """A reference with a description beside it."""
    age_limit: NotRequired[int]


class DogHomeValueDict(TypedDict):
    """What DogHomeValue holds, as a plain dict."""

    kennel: NotRequired[bool]


NamedParam: TypeAlias = Named | NamedDict | Mapping[str, object]
"""What may be passed where Named is asked for."""


NamedHomeParam: TypeAlias = NamedHome | NamedHomeDict | Mapping[str, object]
"""What may be passed where NamedHome is asked for."""


DogHomeValueParam: TypeAlias = DogHomeValue | DogHomeValueDict | Mapping[str, object]
"""What may be passed where DogHomeValue is asked for."""
