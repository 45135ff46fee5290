# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

import builtins as _builtins
from collections.abc import Iterable
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    name: str | None
    age: int | None = ABSENT
    """More than 0."""
    home: Home | None = ABSENT
    flat: Home | None = ABSENT
    kind: Literal["a", "b"] | None = ABSENT
    size: SizeEnum | BlankEnum | None = ABSENT
    list: _builtins.list[str | None] | None = ABSENT


class Home(Model):
    street: str | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    name: str | None
    age: NotRequired[int | None]
    """More than 0."""
    home: NotRequired[HomeParam | None]
    flat: NotRequired[HomeParam | None]
    kind: NotRequired[Literal["a", "b"] | None]
    size: NotRequired[SizeEnum | BlankEnum | None]
    list: NotRequired[Iterable[str | None]]


class HomeDict(TypedDict):
    """What Home holds, as a plain dict."""

    street: NotRequired[str]


SizeEnum: TypeAlias = Literal["small", "large"]
BlankEnum: TypeAlias = Literal[""]
HomeParam: TypeAlias = Home | HomeDict
"""What may be passed where Home is asked for."""
