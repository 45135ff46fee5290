# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model, filled
from .._core.models.numbers import AsNumber, OrString
from .._core.models.packed_numbers import unpacked
from .._core.models.typed_dict import TypedDict


class Line(Model):
    amount: Annotated[Decimal, AsNumber]
    label: Decimal | None = ABSENT
    rate: float | None = ABSENT
    below: list[Line] | None = ABSENT


class Note(Model):
    kind: Literal["note"] = filled("note")
    amount: str | None = ABSENT

    _tags = ("kind",)


class Cost(Model):
    kind: Literal["cost"] = filled("cost")
    amount: Annotated[Decimal, AsNumber] | None = ABSENT

    _tags = ("kind",)


class Thing(Model):
    price: Annotated[Decimal, AsNumber] | None = ABSENT
    text: Decimal | None = ABSENT
    either: Decimal | None = ABSENT
    written: Decimal | None = ABSENT
    """Matches `^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$`."""
    limited: Decimal | None = ABSENT
    days: Annotated[int, OrString] | None = ABSENT
    """Matches `^-?(?:0|[1-9]\\d*)$`."""
    ratio: Annotated[float, OrString] | None = ABSENT
    """Matches `^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$`."""
    code: str | None = ABSENT
    """Matches `^\\d+$`."""
    open: float | str | None = ABSENT
    count: int | None = ABSENT
    weight: float | None = ABSENT
    counts: list[int] | None = ABSENT
    wait: timedelta | None = ABSENT
    waits: dict[str, timedelta] | None = ABSENT
    prices: dict[str, Annotated[Decimal, AsNumber]] | None = ABSENT
    lines: list[Line] | None = ABSENT
    entry: Note | Cost | None = ABSENT
    pair: tuple[str, Line] | None = ABSENT
    """Exactly 2 items."""
    place: tuple[float, float] | None = ABSENT
    """Exactly 2 items."""
    vector: list[float] | None = ABSENT
    packed: str | list[float] | None = ABSENT
    anything: object = ABSENT

    _also_sent = {"vector": (list,)}
    _packed = {"vector": "float32"}

    @property
    def floats(self) -> list[float]:
        """`vector` as numbers, also where the server sent them as Base64 text.

        Raises ResponseFieldError for a value that is neither.
        """
        return unpacked(self, "vector", "float32")

    @property
    def doubles(self) -> list[float]:
        """`packed` as numbers, also where the server sent them as Base64 text.

        Raises ResponseFieldError for a value that is neither.
        """
        return unpacked(self, "packed", "float64")


class LineDict(TypedDict):
    """What Line holds, as a plain dict."""

    amount: Decimal | float
    label: NotRequired[Decimal | str]
    rate: NotRequired[float]
    below: NotRequired[Iterable[LineParam]]


class NoteDict(TypedDict):
    """What Note holds, as a plain dict."""

    kind: Literal["note"]
    amount: NotRequired[str]


class CostDict(TypedDict):
    """What Cost holds, as a plain dict."""

    kind: Literal["cost"]
    amount: NotRequired[Decimal | float]


class FormDict(TypedDict):
    """What Form holds, as a plain dict."""

    wait: NotRequired[timedelta | str]
    price: NotRequired[Decimal | float]
    at: NotRequired[tuple[str, int]]
    """At least 2 items."""


class PartsDict(TypedDict):
    """What Parts holds, as a plain dict."""

    wait: NotRequired[timedelta | str]
    price: NotRequired[Decimal | float]
    line: NotRequired[LineParam]


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    price: NotRequired[Decimal | float]
    text: NotRequired[Decimal | str]
    either: NotRequired[Decimal | float | str | None]
    written: NotRequired[Decimal | str]
    """Matches `^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$`."""
    limited: NotRequired[Decimal | float | str]
    days: NotRequired[int | str]
    """Matches `^-?(?:0|[1-9]\\d*)$`."""
    ratio: NotRequired[Decimal | float | str]
    """Matches `^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$`."""
    code: NotRequired[str]
    """Matches `^\\d+$`."""
    open: NotRequired[Decimal | float | str]
    count: NotRequired[int]
    weight: NotRequired[float]
    counts: NotRequired[Iterable[int]]
    wait: NotRequired[timedelta | str]
    waits: NotRequired[Mapping[str, timedelta | str]]
    prices: NotRequired[Mapping[str, Decimal | float]]
    lines: NotRequired[Iterable[LineParam]]
    entry: NotRequired[NoteParam | CostParam]
    pair: NotRequired[tuple[str, LineParam]]
    """Exactly 2 items."""
    place: NotRequired[tuple[float, float]]
    """Exactly 2 items."""
    vector: NotRequired[Iterable[float]]
    packed: NotRequired[str | Iterable[float]]
    anything: NotRequired[object]


LineParam: TypeAlias = Line | LineDict
"""What may be passed where Line is asked for."""

NoteParam: TypeAlias = Note | NoteDict
"""What may be passed where Note is asked for."""

CostParam: TypeAlias = Cost | CostDict
"""What may be passed where Cost is asked for."""
