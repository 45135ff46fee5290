# Generated from openapi.yaml by specpress. Do not edit.
"""A part of a multipart form with its own headers."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import InvalidArgumentError
from ..models.encode import without_omitted
from ..options.omit import Omit


class HeadedPart:
    """The value of a part, and its documented headers."""

    __slots__ = ("headers", "value")

    def __init__(self, value: object, headers: Mapping[str, object]) -> None:
        self.value = value
        self.headers = headers


def part(value: object, headers: Mapping[str, object]) -> object:
    """Join a part with those of its headers that are given.

    Raises InvalidArgumentError for a header of a part that is omitted.
    """
    given = without_omitted(headers)
    if not given:
        return value
    if isinstance(value, Omit):
        raise InvalidArgumentError(f"The header {next(iter(given))!r} is given for a part that is not sent.")
    return HeadedPart(value, given)
