"""Reads values of parameters and forms back from a request, by the rules of the document (RFC 6570, `style`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeGuard
from urllib.parse import unquote, unquote_plus

DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|", "simple": ",", "label": ".", "matrix": ","}


class UnreadableError(Exception):
    """The text that was sent breaks the rules of the document."""


def pairs_of(text: str) -> list[tuple[str, str]]:
    """The pairs of a query or URL-encoded form; names are decoded, values are not."""
    split = (one.partition("=") for one in text.split("&") if one)
    return [(unquote_plus(name), value) for name, _, value in split]


# Any below: a schema, and a JSON value.
def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


def in_query(pairs: Sequence[tuple[str, str]], name: str, schema: Mapping[str, Any], style: str, explode: bool) -> Any:
    """The value of one parameter of a query; None if it is missing."""
    if style == "deepObject":
        return _deep(pairs, name)
    found = [value for key, value in pairs if key == name]
    kind = kind_of(schema)
    if kind == "object" and explode:
        known = schema.get("properties", {})
        free = bool(schema.get("additionalProperties")) and not known
        values: dict[str, list[str]] = {}
        for key, value in pairs:
            if key in known or free:
                values.setdefault(key, []).append(unquote_plus(value))
        lists = {key for key, one in known.items() if kind_of(one) == "array"}
        return {key: one if key in lists or len(one) > 1 else one[0] for key, one in values.items()} or None
    if not found:
        return None
    if kind == "array" and explode:
        return [unquote_plus(value) for value in found]
    if len(found) > 1:
        raise UnreadableError(f"{name} stands {len(found)} times")
    return _delimited(found[0], kind, DELIMITERS[style], plus=True)


def in_path(text: str, name: str, schema: Mapping[str, Any], style: str, explode: bool) -> Any:
    """The value of one variable of a path, from its segment."""
    kind = kind_of(schema)
    if style == "label":
        return _delimited(text.removeprefix("."), kind, "." if explode else ",", explode=explode)
    if style == "matrix":
        given = [one.partition("=")[::2] for one in text.removeprefix(";").split(";")]
        if explode and kind == "object":
            return {unquote(key): unquote(value) for key, value in given}
        if explode and kind == "array":
            return [unquote(value) for key, value in given if key == name]
        return _delimited(given[0][1], kind, ",")
    return _delimited(text, kind, ",", explode=explode)


def in_header(text: str, schema: Mapping[str, Any], explode: bool) -> Any:
    """The value of a header, in which nothing is percent-encoded."""
    kind = kind_of(schema)
    if kind == "array":
        return [one.strip() for one in text.split(",")]
    if kind == "object":
        items = [one.strip() for one in text.split(",")]
        return dict(one.split("=", 1) for one in items) if explode else dict(zip(items[::2], items[1::2], strict=True))
    return text


def kind_of(schema: Mapping[str, Any]) -> str:
    """Whether a schema describes arrays, objects or other values; the first type that is not null counts."""
    for key in ("allOf", "anyOf", "oneOf"):
        kinds = [kind_of(one) for one in schema.get(key, ()) if one.get("type") != "null"]
        if kinds:
            return next((kind for kind in kinds if kind != "scalar"), "scalar")
    named = schema.get("type")
    types: Iterable[str] = named if is_list(named) else [named] if named else []
    for kind in ("array", "object"):
        if kind in types:
            return kind
    if types:
        return "scalar"
    return "object" if "properties" in schema else "array" if "items" in schema else "scalar"


def _delimited(text: str, kind: str, delimiter: str, *, explode: bool = False, plus: bool = False) -> Any:
    decode = unquote_plus if plus else unquote
    if kind == "scalar":
        return decode(text)
    # A delimiter may be percent-encoded itself, except the comma, which would then be part of a value.
    if delimiter != ",":
        text = re.sub(f"%{ord(delimiter):02X}", delimiter, text, flags=re.IGNORECASE).replace("+", " ")
    items = text.split(delimiter) if text else []
    if kind == "array":
        return [decode(item) for item in items]
    if explode:
        return {decode(key): decode(value) for key, _, value in (item.partition("=") for item in items)}
    if len(items) % 2:
        raise UnreadableError(f"an object of {len(items)} names and values: {text}")
    return {decode(key): decode(value) for key, value in zip(items[::2], items[1::2], strict=True)}


def _deep(pairs: Sequence[tuple[str, str]], name: str) -> Any:
    root: dict[str, Any] = {}
    for key, value in pairs:
        if not key.startswith(f"{name}["):
            continue
        steps = re.findall(r"\[([^]]*)]", key[len(name) :])
        place = root
        for step in steps[:-1]:
            place = place.setdefault(step, {})
        place.setdefault(steps[-1], unquote_plus(value))
    return _lists(root) if root else None


def _lists(value: Any) -> Any:
    if not is_object(value):
        return value
    inner = {key: _lists(one) for key, one in value.items()}
    return list(inner.values()) if list(inner) == [str(index) for index in range(len(inner))] else inner
