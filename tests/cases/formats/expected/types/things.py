# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NotRequired
from uuid import UUID

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Thing(Model):
    at: datetime | None = ABSENT
    day: date | None = ABSENT
    hour: time | None = ABSENT
    id: UUID | None = ABSENT
    data: bytes | None = ABSENT
    encoded: bytes | None = ABSENT
    price: Decimal | None = ABSENT
    large: int | None = ABSENT
    ratio: float | None = ABSENT
    span: timedelta | None = ABSENT
    mail: str | None = ABSENT
    odd: str | None = ABSENT
    days: list[date] | None = ABSENT


class ThingDict(TypedDict):
    """What Thing holds, as a plain dict."""

    at: NotRequired[datetime | str]
    day: NotRequired[date | str]
    hour: NotRequired[time | str]
    id: NotRequired[UUID | str]
    data: NotRequired[bytes | str]
    encoded: NotRequired[bytes | str]
    price: NotRequired[Decimal | str]
    large: NotRequired[int]
    ratio: NotRequired[float]
    span: NotRequired[timedelta | str]
    mail: NotRequired[str]
    odd: NotRequired[str]
    days: NotRequired[Iterable[date | str]]
