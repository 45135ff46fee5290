# Generated from spec.yaml by specpress. Do not edit.
"""The types of things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NotRequired, TypeAlias

from .._core.models.model import ABSENT, Model
from .._core.models.typed_dict import TypedDict


class Answer(Model):
    shape: Circle | Square | None = ABSENT
    input: str | list[str] | list[int] | None = ABSENT
    number: int | date | None = ABSENT
    choice: Literal["a"] | Literal["b"] | None = ABSENT
    written: AnswerWrittenText | AnswerWrittenWithUrl | None = ABSENT
    only: Circle | None = ABSENT


class AnswerWrittenText(Model):
    kind: Literal["text"] | None = ABSENT
    text: str | None = ABSENT


class AnswerWrittenWithUrl(Model):
    url: str


class Circle(Model):
    radius: float


class Square(Model):
    side: float


class AnswerDict(TypedDict):
    """What Answer holds, as a plain dict."""

    shape: NotRequired[CircleParam | SquareParam]
    input: NotRequired[str | Iterable[str] | Iterable[int]]
    number: NotRequired[int | date | str | None]
    choice: NotRequired[Literal["a"] | Literal["b"]]
    written: NotRequired[AnswerWrittenTextParam | AnswerWrittenWithUrlParam]
    only: NotRequired[CircleParam]


class AnswerWrittenTextDict(TypedDict):
    """What AnswerWrittenText holds, as a plain dict."""

    kind: NotRequired[Literal["text"]]
    text: NotRequired[str]


class AnswerWrittenWithUrlDict(TypedDict):
    """What AnswerWrittenWithUrl holds, as a plain dict."""

    url: str


class CircleDict(TypedDict):
    """What Circle holds, as a plain dict."""

    radius: float


class SquareDict(TypedDict):
    """What Square holds, as a plain dict."""

    side: float


AnswerWrittenTextParam: TypeAlias = AnswerWrittenText | AnswerWrittenTextDict
"""What may be passed where AnswerWrittenText is asked for."""

AnswerWrittenWithUrlParam: TypeAlias = AnswerWrittenWithUrl | AnswerWrittenWithUrlDict
"""What may be passed where AnswerWrittenWithUrl is asked for."""

CircleParam: TypeAlias = Circle | CircleDict
"""What may be passed where Circle is asked for."""

SquareParam: TypeAlias = Square | SquareDict
"""What may be passed where Square is asked for."""
