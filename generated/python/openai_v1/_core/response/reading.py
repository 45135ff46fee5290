# Generated from openapi.yaml by specpress. Do not edit.
"""The state of reading one response, and what is said of a value that is not as documented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from ..models.match_score import kind_of
from .http_response import HTTPResponse

Place: TypeAlias = "tuple[Place, str | int] | None"
"""The JSON path of a value, as a linked list: the place of its parent, and its name or index there."""


class Mismatch(Exception):
    """A value has another type than the document says."""

    def __init__(self, place: Place, expected: str, value: object) -> None:
        self.place = _spelled(place)
        self.problem = f"expected {expected}, the reply has {kind_of(value)}"
        super().__init__(f"{self.place}: {self.problem}")


class Missing(Mismatch):
    """A required field is absent."""

    def __init__(self, place: Place) -> None:
        Exception.__init__(self)
        self.place = _spelled(place)
        self.problem = "the reply lacks this field"
        self.args = (f"{self.place}: {self.problem}",)


class Reading:
    """The state of reading one response, or one event of it.

    `strict` makes defects errors, `defective` and `has_extra` note deviations. `is_event`: missing fields read as None.
    """

    __slots__ = ("defective", "has_extra", "is_event", "response", "strict")

    def __init__(self, response: HTTPResponse, *, strict: bool = False, is_event: bool = False) -> None:
        self.response = response
        self.strict = strict
        self.is_event = is_event
        self.defective = False
        self.has_extra = False


Build: TypeAlias = Callable[[Any, Place, Reading], Any]  # Any: a JSON value in, a typed one out


def _spelled(place: Place) -> str:
    parts: list[str] = []
    while place is not None:
        place, part = place
        parts.append(f"[{part}]" if isinstance(part, int) else f".{part}")
    return "$" + "".join(reversed(parts))
