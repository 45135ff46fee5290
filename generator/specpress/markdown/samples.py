"""Makes up values that the document has no example of, so that every example call is complete."""

from __future__ import annotations

import random
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from specpress import ir
from specpress.mock.patterns import matching
from specpress.openapi.document import JSON

FILE: Final = "upload.bin"
DEEPEST: Final = 6
MOST_ITEMS: Final = 10

_TEXTS: Final = {
    "date-time": "2024-01-31T12:00:00Z",
    "date": "2024-01-31",
    "time": "12:00:00Z",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "email": "someone@example.com",
    "uri": "https://example.com",
    "byte": "aGVsbG8=",
    "decimal": "1.5",
    "duration": "PT1H",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ipvanyaddress": "192.0.2.1",
    "ipv4network": "192.0.2.0/24",
    "ipv6network": "2001:db8::/32",
    "ipvanynetwork": "192.0.2.0/24",
    "json-string": "{}",
}
_TEXTS_OF_OTHER_NAMES: Final = {
    "idn-email": "email",
    "idn-hostname": "hostname",
    **dict.fromkeys(("url", "iri", "uri-reference", "iri-reference"), "uri"),
}


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes values of any type of one API."""

    declarations: Mapping[str, ir.Declaration]

    def argument(self, one: ir.Parameter | ir.Field) -> JSON:
        """The documented sample of an argument, or one that fits its type and constraints."""
        known = [*one.examples, *([] if one.default is None or one.default.json is None else [one.default.json])]
        if isinstance(one, ir.Parameter) and one.place == "path":
            known = [value for value in known if value != ""]  # nothing can be sent as a part of a path
        return known[0] if known else self.value(one.type, one.constraints, 0)

    def value(self, one: ir.Type, constraints: ir.Constraints | None = None, depth: int = 0) -> JSON:
        """A small value of a type."""
        constraints = constraints or ir.Constraints()
        match one:
            case ir.Scalar(kind="string", format=form):
                return _text(form, constraints)
            case ir.Scalar(kind="boolean"):
                return True
            case ir.Scalar(kind=kind):
                return _number(constraints, whole=kind == "integer")
            case ir.Literal(values=values):
                return values[0]
            case ir.Binary():
                return FILE
            case ir.NullType():
                return None
            case ir.AnyType():
                return "anything"
            case _:
                return self._nested(one, constraints, depth)

    def _nested(self, one: ir.Type, constraints: ir.Constraints, depth: int) -> JSON:
        match one:
            case ir.Nullable(inner=inner):
                return None if depth > DEEPEST else self.value(inner, constraints, depth)
            case ir.Union(variants=(first, *_)):
                return self.value(first, constraints, depth + 1)
            case ir.Array(items=items):
                fewest = constraints.min_items or 0
                count = fewest if depth > DEEPEST else max(1, fewest)
                return [self.value(items, None, depth + 1) for _ in range(min(count, MOST_ITEMS))]
            case ir.Tuple(prefix=prefix):
                return [self.value(part, None, depth + 1) for part in prefix]
            case ir.Map(values=values):
                return {"key": self.value(values, None, depth + 1)} if depth <= DEEPEST else {}
            case ir.Reference(name=name):
                return self._declared(self.declarations[name], depth + 1)
            case _:
                return None

    def _declared(self, one: ir.Declaration, depth: int) -> JSON:
        if isinstance(one, ir.Alias):
            return self.value(one.type, None, depth) if depth <= 2 * DEEPEST else None
        if depth > DEEPEST:
            return {}
        return {
            field.wire_name: field.examples[0] if field.examples else self.value(field.type, field.constraints, depth)
            for field in one.fields
            if field.required and field.access != "read"
        }


def _text(form: str | None, constraints: ir.Constraints) -> str:
    form = _TEXTS_OF_OTHER_NAMES.get(form or "", form)
    text = _TEXTS.get(form or "", "text")
    made = _matching(text, constraints)
    if made is not None:
        return made
    if constraints.min_length is not None and len(text) < constraints.min_length <= 200:
        return text.ljust(constraints.min_length, "t")
    return text[: constraints.max_length] if constraints.max_length is not None and form not in _TEXTS else text


def _matching(text: str, constraints: ir.Constraints) -> str | None:
    """A text that matches the pattern, as the mock makes one; None if the text does, or if none can be made."""
    pattern = constraints.pattern
    if pattern is None or _is_allowed(pattern, text):
        return None
    made = matching(pattern, random.Random(pattern), constraints.min_length or 0)  # noqa: S311 - a value to look at
    is_short = made is not None and (constraints.max_length is None or len(made) <= constraints.max_length)
    return made if is_short else None


def _is_allowed(pattern: str, text: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what later versions of Python may read otherwise
            return re.search(pattern, text) is not None
    except (re.error, OverflowError, RecursionError):
        return False  # JavaScript's own syntax


def _number(constraints: ir.Constraints, *, whole: bool) -> int | float:
    low = constraints.minimum if constraints.minimum is not None else constraints.exclusive_minimum
    high = constraints.maximum if constraints.maximum is not None else constraints.exclusive_maximum
    number = 1.0 if low is None or low < 1 else low + (constraints.exclusive_minimum is not None)
    if high is not None and number > high:
        number = high - (constraints.exclusive_maximum is not None)
    if constraints.multiple_of:
        number = constraints.multiple_of * max(1, round(number / constraints.multiple_of))
    return int(number) if whole or number == int(number) else number
