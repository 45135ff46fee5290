# Generated from openapi.yaml by specpress. Do not edit.
"""Encodes arguments: as JSON, or as the text of a parameter or form field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any, Final, cast

import msgspec

from ..errors import InvalidArgumentError
from ..options.omit import Omit, omit
from .metaclass import Irregular, ReadOnly
from .model import Model, plain


class _OmitInside(Exception):
    """There is an omitted value below the top level, which msgspec cannot leave out."""


def encode_json(value: object) -> bytes:
    """Encode an argument as JSON: models, mappings, iterables, dates, enums.

    Raises InvalidArgumentError for values that JSON cannot express.
    """
    try:
        try:
            return _encode(_simplified(value) if Irregular.seen or ReadOnly.known else value)
        except _OmitInside:
            return _encode(_simplified(value))
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"A text in the body is no valid Unicode: {error}.") from None
    except RecursionError:
        raise InvalidArgumentError("The body contains itself, or is nested too deeply.") from None
    except (OverflowError, ValueError) as error:
        raise InvalidArgumentError(f"The body cannot be written as JSON: {error}.") from None


def _simple(value: Any) -> Any:  # Any, twice: a value that msgspec does not know, and a simpler one
    if isinstance(value, Omit):
        raise _OmitInside
    for kind in (str, int, float):
        if isinstance(value, kind):  # of a class of its own, such as numpy's float64
            return kind(value)
    mapping = as_mapping(value)
    if mapping is not None:
        return {key: _simplified(item) for key, item in mapping.items()} if Irregular.seen else dict(mapping)
    if isinstance(value, type):
        raise TypeError(f"The class {value.__name__} cannot be sent as JSON: give an object of it, or its JSON Schema.")
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", exclude_unset=True)
    if callable(getattr(value, "read", None)):
        raise InvalidArgumentError("a file is no JSON; give its content")
    if isinstance(value, Iterable):
        items = cast("Iterable[object]", value)
        return [_simplified(item) for item in items] if Irregular.seen else list(items)
    raise TypeError(f"A value of type {type(value).__name__} cannot be sent as JSON.")


_encode: Final = msgspec.json.Encoder(enc_hook=_simple).encode


def _simplified(value: Any) -> Any:  # Any, twice: as above
    """A copy in plain lists and dicts, without omitted values."""
    if isinstance(value, Model):
        return plain(value, sent=True)
    mapping = as_mapping(value)
    if mapping is not None:
        return {key: _simplified(item) for key, item in mapping.items() if not isinstance(item, Omit)}
    if isinstance(value, (list, tuple)):
        return [_simplified(item) for item in cast("Iterable[object]", value) if not isinstance(item, Omit)]
    return value


def without_omitted(values: Mapping[str, object]) -> dict[str, object]:
    """The arguments without those that are `omit`."""
    # This runs for every argument of a call, most of which are `omit`: comparing is quicker than asking for the class.
    return {name: value for name, value in values.items() if value is not omit and not isinstance(value, Omit)}


def without_absent(values: Mapping[str, object]) -> dict[str, object]:
    """The arguments without those that are `omit` or None: a query has no null."""
    return {name: value for name, value in values.items() if value is not None and not isinstance(value, Omit)}


def items_of(value: object) -> list[object] | None:
    """The items of an iterable that is encoded as an array; None for strings, bytes, mappings, models and scalars."""
    if value.__class__ is not list and (
        isinstance(value, (str, bytes, bytearray, Mapping, Model)) or not isinstance(value, Iterable)
    ):
        return None
    return list(cast("Iterable[object]", value))


def as_mapping(value: Any) -> Mapping[str, object] | None:  # Any: so that the usual case needs no call of `cast`
    """The members of a mapping or model, as they are sent; None for any other value."""
    if value.__class__ is dict:  # the usual case, without the slow check against abstract classes
        return value
    if isinstance(value, Model):
        members: dict[str, object] = plain(value, sent=ReadOnly.known)
        return members
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else None


def text_of(value: object) -> str:
    """Encode one value as the text of a parameter or form field: booleans in lower case, None as the empty string."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime, date, time, timedelta)):
        text: str = msgspec.to_builtins(value)
        return text
    if isinstance(value, msgspec.Raw):  # a decimal that is a JSON number
        value = bytes(value)
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", errors="strict")
    return encode_json(value).decode() if as_mapping(value) is not None or is_iterable(value) else str(value)


def is_iterable(value: object) -> bool:
    """Whether a value is iterable; does not narrow its type."""
    return isinstance(value, Iterable)
