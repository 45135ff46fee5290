# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict
from .shared import HolderInner, HolderInnerParam, Point, PointParam


class Thing(Model):
    described: Point | None = ABSENT
    """Said beside the reference."""
    wider: ThingWider | None = ABSENT
    local: HolderLocal | None = ABSENT
    inner: HolderInner | None = ABSENT
    from_path: Thing | None = ABSENT
    renamed: Point | None = ABSENT
    odd: OddName1 | None = ABSENT


class ThingWider(Model):
    x: int | None = ABSENT
    z: int | None = ABSENT


class HolderLocal(Model):
    y: int | None = ABSENT


class OddName1(Model):
    x: int | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    described: NotRequired[PointParam]
    """Said beside the reference."""
    wider: NotRequired[ThingWiderParam]
    local: NotRequired[HolderLocalParam]
    inner: NotRequired[HolderInnerParam]
    from_path: NotRequired[ThingParam]
    renamed: NotRequired[PointParam]
    odd: NotRequired[OddName1Param]


class ThingWiderDict(TypedDict):
    """What ThingWider holds, as a plain dict."""

    x: NotRequired[int]
    z: NotRequired[int]


class HolderLocalDict(TypedDict):
    """What HolderLocal holds, as a plain dict."""

    y: NotRequired[int]


class OddName1Dict(TypedDict):
    """What OddName1 holds, as a plain dict."""

    x: NotRequired[int]


ThingParam: TypeAlias = Thing | ThingDict
"""What may be passed where Thing is asked for."""

ThingWiderParam: TypeAlias = ThingWider | ThingWiderDict
"""What may be passed where ThingWider is asked for."""

HolderLocalParam: TypeAlias = HolderLocal | HolderLocalDict
"""What may be passed where HolderLocal is asked for."""

OddName1Param: TypeAlias = OddName1 | OddName1Dict
"""What may be passed where OddName1 is asked for."""
