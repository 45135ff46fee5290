# Generated from openapi.yaml by specpress. Do not edit.
"""A part of a multipart form together with headers of its own."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import InvalidArgumentError
from ..models.encode import without_omitted
from ..options.omit import Omit


class HeadedPart:
    """What is sent as a part, and the documented headers that it gets."""

    __slots__ = ("headers", "value")

    def __init__(self, value: object, headers: Mapping[str, object]) -> None:
        self.value = value
        self.headers = headers


def part(value: object, headers: Mapping[str, object]) -> object:
    """The part with those headers that were given; a part that is left out can have none."""
    given = without_omitted(headers)
    if not given:
        return value
    if isinstance(value, Omit):
        raise InvalidArgumentError(f"The header {next(iter(given))!r} is given for a part that is not sent.")
    return HeadedPart(value, given)
