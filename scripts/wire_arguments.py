"""Arguments that are hard to encode: commas, semicolons, quotes, text beyond ASCII, long lists, all optional ones."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime
from types import FunctionType
from typing import Any

from corpus_arguments import CannotMakeError, parameters_of, value_of
from request_check import plain_name
from wire_styles import is_list, is_object

HARD_TEXT = "a,b;c d/é&=+?#'\"%"
HARD_BYTES = b"\xff\x00\r\n--"


def hard_arguments(method: FunctionType, plain: Collection[str]) -> dict[str, object]:
    """A value for each parameter for which one can be made; `plain` names the parameters that allow only ASCII."""
    given = dict[str, object]()
    for parameter, annotation in parameters_of(method):
        optional = parameter.default is not parameter.empty
        if optional and parameter.name == "content_type":
            continue
        try:
            value = value_of(annotation)
        except CannotMakeError:
            if optional:
                continue
            raise
        given[parameter.name] = value if plain_name(parameter.name) in plain else harder(value)
    return given


def harder(value: Any) -> Any:  # Any, twice: a value of an argument
    """A value of the same type, with characters that are easily encoded wrong."""
    simple = {"text": HARD_TEXT, b"bytes": HARD_BYTES, 1: -7, 1.5: 1e-7}
    if is_list(value):
        return [harder(item) for item in value] + value
    if is_object(value):
        return {name: harder(item) for name, item in value.items()}
    if isinstance(value, bool):
        return not value
    if isinstance(value, datetime):
        return datetime(2024, 2, 29, 23, 59, 58, 120000, tzinfo=UTC)
    if isinstance(value, date):
        return date(2024, 2, 29)
    return simple.get(value, value) if isinstance(value, str | bytes | int | float) else value
