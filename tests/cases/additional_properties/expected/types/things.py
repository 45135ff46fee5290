# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    prices: dict[str, float] | None = ABSENT
    free: dict[str, object] | None = ABSENT
    empty: dict[str, object] | None = ABSENT
    closed: Closed | None = ABSENT
    open: Open | None = ABSENT
    by_pattern: ByPattern | None = ABSENT


class Closed(Model):
    name: str | None = ABSENT


class Open(Model):
    name: str

    if TYPE_CHECKING:

        @property
        def extra(self) -> dict[str, Point]:
            """The fields that the document does not name."""
            ...

    @staticmethod
    def _extra_type() -> object:
        return Point


class ByPattern(Model):
    name: str | None = ABSENT

    if TYPE_CHECKING:

        @property
        def extra(self) -> dict[str, int | date]:
            """The fields that the document does not name."""
            ...

    @staticmethod
    def _extra_type() -> object:
        return int | date


class Point(Model):
    x: int | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    prices: NotRequired[Mapping[str, float]]
    free: NotRequired[Mapping[str, object]]
    empty: NotRequired[Mapping[str, object]]
    closed: NotRequired[ClosedParam]
    open: NotRequired[OpenParam]
    by_pattern: NotRequired[ByPatternParam]


class ClosedDict(TypedDict):
    """What Closed holds, as a plain dict."""

    name: NotRequired[str]


class OpenDict(TypedDict):
    """What Open holds, as a plain dict."""

    name: str


class ByPatternDict(TypedDict):
    """What ByPattern holds, as a plain dict."""

    name: NotRequired[str]


class PointDict(TypedDict):
    """What Point holds, as a plain dict."""

    x: NotRequired[int]


ClosedParam: TypeAlias = Closed | ClosedDict
"""What may be passed where Closed is asked for."""

OpenParam: TypeAlias = Open | OpenDict | Mapping[str, object]
"""What may be passed where Open is asked for."""

ByPatternParam: TypeAlias = ByPattern | ByPatternDict | Mapping[str, object]
"""What may be passed where ByPattern is asked for."""

PointParam: TypeAlias = Point | PointDict
"""What may be passed where Point is asked for."""
