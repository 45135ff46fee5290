# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from typing import NotRequired

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    name: str | None = ABSENT
    country: str | None = ABSENT
    code: str | None = ABSENT
    never: object = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    name: NotRequired[str]
    country: NotRequired[str]
    code: NotRequired[str]
    never: NotRequired[object]
