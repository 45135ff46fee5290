# Generated from spec.yaml by specpress. Do not edit.
"""The types that several resources use."""

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class ThingPart(Model):
    deep_er: ThingPartDeepErOfThingPart | None = ABSENT


class ThingPartDeepErOfThingPart(Model):
    a: int | None = ABSENT


class ThingPartDeep(Model):
    er: ThingPartDeepErOfThingPartDeep | None = ABSENT
    part: ThingPart | None = ABSENT


class ThingPartDeepErOfThingPartDeep(Model):
    b: int | None = ABSENT


class ThingPartDict(Model):
    c: int | None = ABSENT


class ThingPartDict_(TypedDict):
    """What ThingPart holds, as a plain dict."""

    deep_er: NotRequired[ThingPartDeepErOfThingPartParam]


class ThingPartDeepErOfThingPartDict(TypedDict):
    """What ThingPartDeepErOfThingPart holds, as a plain dict."""

    a: NotRequired[int]


ThingPartParam: TypeAlias = ThingPart | ThingPartDict_
"""What may be passed where ThingPart is asked for."""

ThingPartDeepErOfThingPartParam: TypeAlias = ThingPartDeepErOfThingPart | ThingPartDeepErOfThingPartDict
"""What may be passed where ThingPartDeepErOfThingPart is asked for."""
