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
    age: int | str | None = ABSENT
    home: Home | None = ABSENT
    kind: Literal["a", "b"] | None = ABSENT
    list: _builtins.list[str | None] | None = ABSENT
    nothing: None = ABSENT


class Home(Model):
    street: str | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    name: str | None
    age: NotRequired[int | str | None]
    home: NotRequired[HomeParam | None]
    kind: NotRequired[Literal["a", "b"] | None]
    list: NotRequired[Iterable[str | None]]
    nothing: NotRequired[None]


class HomeDict(TypedDict):
    """What Home holds, as a plain dict."""

    street: NotRequired[str]


HomeParam: TypeAlias = Home | HomeDict
"""What may be passed where Home is asked for."""
