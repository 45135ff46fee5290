"""Numbers in strings: recognized by their format, or by a pattern that only numbers match."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from functools import cache
from typing import Final

from specpress import ir
from specpress.lower.merge import Merged

DECIMAL_FORMATS: Final = frozenset({"decimal", "decimal128"})

_PYDANTIC: Final = "^(?!^[-+.]*$)[+-]?0*"
"""The start of pydantic's pattern of a decimal. With limits on the digits, it has no `$`, so it matches other texts."""
_NUMBERS: Final = ("0", "1", "12", "1.5")
_EXACT: Final = ("1.5", "0.5", "-1.5")
_OTHERS: Final = (
    "",
    "-",
    ".",
    "a",
    "1a",
    "a1",
    "1-1",
    "1.2.3",
    "1:1",
    "1/1",
    "1 1",
    "2024-01-31",
    "1_0",
    "#1",
    "x" * 9,
)


def decimal_in_string(merged: Merged) -> bool:
    """Whether a string holds a decimal: by its format, or by a pattern of digits with a sign and a fraction."""
    form = merged.text("format")
    return form in DECIMAL_FORMATS or (not form and _fits(merged.text("pattern"), _EXACT, every=True))


def number_or_string(choices: Iterable[Merged]) -> ir.Scalar | None:
    """The number that a string may hold too, as pydantic and ASP.NET declare it; None if other values are allowed."""
    found = {choice.value_kinds: choice for choice in choices}
    text = found.pop(("string",), None)
    if text is None or len(found) != 1 or text.fixed:
        return None
    kinds, number = found.popitem()
    if kinds not in (("integer",), ("number",)) or number.fixed:
        return None
    if text.text("format") not in DECIMAL_FORMATS and not _fits(text.text("pattern"), _NUMBERS, every=False):
        return None
    form = number.text("format") or None
    if kinds == ("integer",):
        return ir.Scalar("integer", form, in_string=True)
    # What says nothing of its precision, or has digits in the string, keeps them.
    return ir.Scalar("number", "decimal" if form in (None, *DECIMAL_FORMATS) else form, in_string=True)


@cache
def _fits(pattern: str, numbers: tuple[str, ...], *, every: bool) -> bool:
    """Whether a pattern allows numbers, and nothing else."""
    if not pattern or pattern.startswith(_PYDANTIC):
        return bool(pattern)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what later versions of Python may read otherwise: "[[a-z]"
            allows = re.compile(pattern, re.ASCII).search
    except (re.error, OverflowError, RecursionError):
        return False  # JavaScript's own syntax
    allowed = [allows(number) is not None for number in numbers]
    return (all(allowed) if every else any(allowed)) and not any(allows(other) for other in _OTHERS)
