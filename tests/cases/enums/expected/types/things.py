# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    text: Literal["a-b", "a_b", "A B", "", 'it\'s "quoted"\n'] | None = ABSENT
    number: Literal[1, -2, 3] | None = ABSENT
    decimal: float | None = ABSENT
    flag: bool | None = ABSENT
    mixed: Literal["auto", 1] | float | bool | None = ABSENT
    objects: dict[str, object] | None = ABSENT
    version: Literal[2] | None = ABSENT
    kind: Literal["thing"] | None = ABSENT
    color: Color | None = ABSENT
    colors: list[Color] | None = ABSENT
    both: Literal["b", "c"] | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    text: NotRequired[Literal["a-b", "a_b", "A B", "", 'it\'s "quoted"\n']]
    number: NotRequired[Literal[1, -2, 3]]
    decimal: NotRequired[float]
    flag: NotRequired[Literal[True]]
    mixed: NotRequired[Literal["auto", 1, False] | float | None]
    objects: NotRequired[Mapping[str, object]]
    version: NotRequired[Literal[2]]
    kind: NotRequired[Literal["thing"]]
    color: NotRequired[Color]
    colors: NotRequired[Iterable[Color]]
    both: NotRequired[Literal["b", "c"]]


Color: TypeAlias = Literal["red", "green"]
