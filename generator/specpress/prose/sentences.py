"""What types cannot say, in words: limits, defaults, errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specpress import ir
from specpress.openapi.document import JSON

_FIRST_SENTENCE = re.compile(r"((?:(?!\n\s*\n).)+?[.!?])\s+(?=[A-Z0-9`])", re.DOTALL)

ERROR_CLASSES = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


def error_class(status: str) -> str:
    """The exception that a generated client raises for a status."""
    return ERROR_CLASSES.get(status, "InternalServerError" if status.startswith("5") else "APIStatusError")


def limits(one: ir.Limits) -> str:
    """The limits as sentences; empty where there are none."""
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in _limits(one))


def default(value: ir.Value | None) -> str:
    """The default as a sentence; a default of null says nothing that the type does not."""
    return "" if value is None or value.json is None else f"Default: {in_code(value.json)}."


def in_code(value: JSON) -> str:
    """A JSON value between backticks."""
    text = value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def summary_first(text: str) -> str:
    """The first sentence as a paragraph of its own, then the rest."""
    found = _FIRST_SENTENCE.match(text)
    return text if found is None else f"{found[1]}\n\n{text[found.end() :]}"


def sentence(text: str) -> str:
    """A text that ends like a sentence."""
    stripped = text.strip()
    return stripped if not stripped or stripped[-1] in ".!?:;`" or "\n" in stripped else f"{stripped}."


def _limits(one: ir.Limits) -> Iterator[str]:
    yield from _range(one.minimum, one.maximum, "")
    if one.exclusive_minimum is not None:
        yield f"more than {_plain(one.exclusive_minimum)}"
    if one.exclusive_maximum is not None:
        yield f"less than {_plain(one.exclusive_maximum)}"
    if one.multiple_of is not None:
        yield f"a multiple of {_plain(one.multiple_of)}"
    yield from _range(one.min_length, one.max_length, "character")
    if one.pattern is not None:
        yield f"matches {in_code(one.pattern)}"
    yield from _range(one.min_items, one.max_items, "item")
    if one.unique_items:
        yield "no item twice"
    yield from _range(one.min_properties, one.max_properties, "entry")


def _range(low: float | None, high: float | None, unit: str) -> Iterator[str]:
    if low is not None and high is not None:
        if low == high:
            yield f"exactly {_plain(low)}{_unit(high, unit)}"
        elif unit:
            yield f"{_plain(low)} to {_plain(high)}{_unit(high, unit)}"
        else:
            yield f"between {_plain(low)} and {_plain(high)}"
    elif low is not None:
        yield f"at least {_plain(low)}{_unit(low, unit)}"
    elif high is not None:
        yield f"at most {_plain(high)}{_unit(high, unit)}"


def _unit(count: float, unit: str) -> str:
    if not unit:
        return ""
    plural = "entries" if unit == "entry" else f"{unit}s"
    return f" {unit if count == 1 else plural}"


def _plain(number: float) -> str:
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(number)
