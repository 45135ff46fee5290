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
    named_nothing: None = ABSENT
    page: PageMetadata | None = ABSENT


class Home(Model):
    street: str | None = ABSENT


class PageMetadata(Model):
    size: int | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    name: str | None
    age: NotRequired[int | str | None]
    home: NotRequired[HomeParam | None]
    kind: NotRequired[Literal["a", "b"] | None]
    list: NotRequired[Iterable[str | None]]
    nothing: NotRequired[None]
    named_nothing: NotRequired[None]
    page: NotRequired[PageMetadataParam | None]


class HomeDict(TypedDict):
    """What Home holds, as a plain dict."""

    street: NotRequired[str]


class PageMetadataDict(TypedDict):
    """What PageMetadata holds, as a plain dict."""

    size: NotRequired[int]


Nothing: TypeAlias = None
HomeParam: TypeAlias = Home | HomeDict
"""What may be passed where Home is asked for."""

PageMetadataParam: TypeAlias = PageMetadata | PageMetadataDict
"""What may be passed where PageMetadata is asked for."""
