# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    pair: tuple[str, Point] | None = ABSENT
    """At least 2 items."""
    open: list[str | int] | None = ABSENT
    any: list[object] | None = ABSENT
    matrix: list[list[float]] | None = ABSENT
    points: list[ThingPointsItem] | None = ABSENT
    unnamed: list[str] | None = ABSENT


class ThingPointsItem(Model):
    x: int | None = ABSENT


class Point(Model):
    x: int | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    pair: NotRequired[tuple[str, PointParam]]
    """At least 2 items."""
    open: NotRequired[Iterable[str | int]]
    any: NotRequired[Iterable[object]]
    matrix: NotRequired[Iterable[Iterable[float]]]
    points: NotRequired[Iterable[ThingPointsItemParam]]
    unnamed: NotRequired[Iterable[str]]


class ThingPointsItemDict(TypedDict):
    """What ThingPointsItem holds, as a plain dict."""

    x: NotRequired[int]


class PointDict(TypedDict):
    """What Point holds, as a plain dict."""

    x: NotRequired[int]


ThingPointsItemParam: TypeAlias = ThingPointsItem | ThingPointsItemDict
"""What may be passed where ThingPointsItem is asked for."""

PointParam: TypeAlias = Point | PointDict
"""What may be passed where Point is asked for."""
