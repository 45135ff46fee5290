# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class HolderInner(Model):
    deep: str | None = ABSENT


class Point(Model):
    x: int | None = ABSENT


class Holder(Model):
    inner: HolderInner | None = ABSENT


class HolderInnerDict(TypedDict):
    """What HolderInner holds, as a plain dict."""

    deep: NotRequired[str]


class PointDict(TypedDict):
    """What Point holds, as a plain dict."""

    x: NotRequired[int]


Renamed: TypeAlias = Point
HolderInnerParam: TypeAlias = HolderInner | HolderInnerDict
"""What may be passed where HolderInner is asked for."""

PointParam: TypeAlias = Point | PointDict
"""What may be passed where Point is asked for."""
