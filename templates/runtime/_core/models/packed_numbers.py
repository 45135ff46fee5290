"""Numbers that a server packs into Base64 text."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from typing import Final, Literal

from ..errors import ResponseFieldError
from .json_values import bytes_in, list_in
from .model import Model

_CODES: Final[Mapping[str, Literal["f", "d"]]] = {"float32": "f", "float64": "d"}


def packed_in(cls: type[Model], name: str) -> str | None:
    """How Base64 text holds the numbers of a field, which is a list of them; None if it holds none."""
    found: Mapping[str, str] = getattr(cls, "_packed", {})
    return found.get(name)


def numbers_in(text: str, form: str) -> list[float] | None:
    """The numbers that a Base64 text holds, the lowest byte first; None if it holds none of this format."""
    numbers: array[float] = array(_CODES[form])
    content = bytes_in(text)
    if content is None or len(content) % numbers.itemsize:
        return None
    numbers.frombytes(content)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tolist()


def unpacked(model: Model, name: str, form: Literal["float32", "float64"]) -> list[float]:
    """The numbers of a field: a list as it is, or Base64 text of them, the lowest byte first.

    Raises ResponseFieldError for any other value.
    """
    value: object = getattr(model, name)
    items = list_in(value)
    if items is not None and all(isinstance(one, float | int) for one in items):
        return items
    numbers = numbers_in(value, form) if isinstance(value, str) else None
    if numbers is None:
        owner = type(model).__name__
        raise ResponseFieldError(
            f"{owner}.{name} is neither a list of numbers nor Base64 text of {form} numbers", field=name
        )
    return numbers
