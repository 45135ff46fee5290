"""Plain YAML scalars by the 1.2 core schema, and numbers of YAML and JSON."""

from __future__ import annotations

import math
import re

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {word: value for value in (True, False) for word in (str(value), str(value).lower(), str(value).upper())}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

# No double has more digits before its point; Python refuses to read integers of more than 4300 digits.
_MAX_DIGITS = 309


class NumberError(ValueError):
    """A number that JSON and Python programs cannot hold; the text says why."""


def plain(text: str) -> bool | int | float | str | None:
    """The value of an unquoted scalar: dates, times, `yes` and `NO` are strings."""
    if text in _NULL:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    first = text[0]
    if not (first.isdigit() or first in "+-."):
        return text
    if _NOT_FINITE.fullmatch(text):
        raise NumberError(f"{text} is not a JSON number")
    if _OCTAL.fullmatch(text):
        return _in_range(int(text, 0), text)
    if _HEXADECIMAL.fullmatch(text):
        return _in_range(int(text, 0), text)
    if _DECIMAL.fullmatch(text):
        return integer(text)
    if _FLOAT.fullmatch(text):
        return floating(text)
    return text


def integer(text: str) -> int:
    """A decimal integer."""
    if len(text.lstrip("+-0")) > _MAX_DIGITS:
        raise NumberError(f"an integer of {len(text.lstrip('+-0'))} digits is too large")
    return _in_range(int(text), text)


def floating(text: str) -> float:
    """A decimal fraction, or a number with an exponent."""
    value = float(text)
    if not math.isfinite(value):
        raise NumberError(f"the number {text if len(text) < 40 else text[:36] + '…'} is too large")
    return value


def _in_range(value: int, text: str) -> int:
    try:
        float(value)
    except OverflowError:
        raise NumberError(f"an integer of {len(text)} digits is too large") from None
    return value
