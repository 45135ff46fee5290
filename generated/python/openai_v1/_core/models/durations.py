# Generated from openapi.yaml by specpress. Do not edit.
"""Reads durations: ISO 8601, and the texts of Python, of Django and of .NET."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

_AMOUNT: Final = r"([+-]?[0-9]+(?:[.,][0-9]+)?)"
_ISO: Final = re.compile(
    rf"([+-]?)P(?=[0-9T+-])(?:{_AMOUNT}W)?(?:{_AMOUNT}D)?"
    rf"(?:T(?=[0-9+-])(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?)?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"(?:([+-]?[0-9]+)(?: days?, | |\.))?([+-]?)([0-9]+):([0-9]{2}):([0-9]{2}(?:[.,][0-9]+)?)")


def iso_duration_in(text: str) -> timedelta | None:
    """The duration of an ISO 8601 text; None for any other, and for months and years, whose lengths vary."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    sign, weeks, days, hours, minutes, seconds = found.groups()
    return _duration(sign, _amount(weeks) * 7 + _amount(days), hours, minutes, seconds)


def duration_in(text: str) -> timedelta | None:
    """The same, and that of a clock with a number of days before it: `1 02:03:04`."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return iso_duration_in(text)
    days, sign, hours, minutes, seconds = found.groups()
    whole, rest = _duration("", _amount(days), None, None, None), _duration(sign, 0, hours, minutes, seconds)
    return None if whole is None or rest is None else whole + rest


def _duration(sign: str, days: float, hours: str | None, minutes: str | None, seconds: str | None) -> timedelta | None:
    try:
        found = timedelta(days=days, hours=_amount(hours), minutes=_amount(minutes), seconds=_amount(seconds))
    except OverflowError:
        return None
    return -found if sign == "-" else found


def _amount(text: str | None) -> float:
    return float(text.replace(",", ".")) if text else 0
