"""The text of parameters in OpenAPI's styles → JSON values."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias, cast
from urllib.parse import unquote, unquote_plus

from .document import JSON, Document, Object, items, member
from .operations import Parameter
from .schemas import properties_of, types_of

Pairs: TypeAlias = "Sequence[tuple[str, str]]"

_DELIMITERS: Final = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|", "simple": ","}
_MOST_EXACT: Final = 2**53
ABSENT: Final = object()
"""Stands for a parameter that the request does not have."""


class UnreadableError(Exception):
    """A value that is not written as its type is."""


def as_json(value: JSON | object) -> JSON:
    """A value that was read from a request, once it is known not to be `ABSENT`."""
    return cast("JSON", value)


def split_pairs(text: str) -> list[tuple[str, str]]:
    """The pairs of a query or a URL-encoded form, in order, still with their percent signs."""
    return [(one.partition("=")[0], one.partition("=")[2]) for one in text.split("&") if one]


class Reader:
    """Reads parameters by the types of their schemas."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def path(self, parameter: Parameter, raw: str) -> JSON:
        """A path parameter from its segment."""
        name, style, explode = parameter.name, parameter.style, parameter.explode
        if style == "matrix":
            raw = raw.removeprefix(";")
            if not explode or not self._is(parameter.schema, "object"):
                raw = ",".join(part.removeprefix(f"{name}=") for part in raw.split(";"))
            else:
                raw = raw.replace(";", ",")
        elif style == "label":
            raw = raw.removeprefix(".").replace(".", ",") if explode else raw.removeprefix(".")
        return self._delimited(parameter, raw, ",", unquote)

    def header(self, parameter: Parameter, raw: str) -> JSON:
        """A header parameter."""
        return self._delimited(parameter, raw, ",", str.strip)

    def pairs(self, parameter: Parameter, given: Pairs) -> JSON | object:
        """The value of a query or cookie parameter, or of a field of a URL-encoded form, read from all pairs.

        Returns `ABSENT` if none of the pairs belongs to it.
        """
        schema, name = parameter.schema, parameter.name
        own = [value for key, value in given if unquote_plus(key) in (name, f"{name}[]")]
        if parameter.style == "deepObject" or (
            not own and any(unquote_plus(key).startswith(f"{name}[") for key, _ in given)
        ):
            nested = _nested(name, given)
            return self.typed(schema, nested) if nested else ABSENT
        if parameter.explode and parameter.style == "form" and not own and self._is(schema, "object"):
            known = properties_of(self._document, schema)
            found: Object = {
                unquote_plus(key): unquote_plus(value) for key, value in given if unquote_plus(key) in known
            }
            # Nothing is sent for an object without members.
            return self.typed(schema, found) if found or parameter.required else ABSENT
        if not own:
            return ABSENT
        # What comes several times is a list, and refused where the document has none.
        is_repeated = len(own) > 1 and parameter.place != "cookie"
        if parameter.content is None and (is_repeated or (parameter.explode and self._is(schema, "array"))):
            return self.typed(schema, [unquote_plus(one) for one in own])
        delimiter = _DELIMITERS.get(parameter.style, ",")
        raw = own[-1]
        if parameter.style != "form":
            raw = raw.replace("%20", " ").replace("+", " ").replace("%7C", "|").replace("%7c", "|")
        return self._delimited(parameter, raw, delimiter, unquote_plus)

    def _delimited(self, parameter: Parameter, raw: str, delimiter: str, decode: object) -> JSON:
        read = decode if callable(decode) else unquote
        if parameter.content is not None:
            return parsed(str(read(raw)))
        if self._is(parameter.schema, "object"):
            parts = [str(read(one)) for one in raw.split(delimiter)]
            if parameter.explode and all("=" in one for one in parts):
                found: Object = {one.partition("=")[0]: one.partition("=")[2] for one in parts}
            else:
                found = dict(zip(parts[::2], parts[1::2], strict=False))
            return self.typed(parameter.schema, found)
        if self._is(parameter.schema, "array"):
            texts: list[JSON] = [str(read(one)) for one in raw.split(delimiter)] if raw else []
            return self.typed(parameter.schema, texts)
        return self.typed(parameter.schema, str(read(raw)))

    def typed(self, schema: JSON, value: JSON, depth: int = 0) -> JSON:
        """Convert texts inside a value to the types of the schema; a text that cannot be converted is kept."""
        if depth > 12:
            return value
        if isinstance(value, list):
            inner = self._items(schema)
            return [self.typed(inner, one, depth + 1) for one in value]
        if isinstance(value, dict):
            known = properties_of(self._document, schema)
            other = self._document.resolve(schema).get("additionalProperties", {})
            return {
                name: self.typed(declared, self._listed(declared, one), depth + 1)
                for name, one in value.items()
                for declared in (known.get(name, other),)
            }
        return _scalar(types_of(self._document, schema), value) if isinstance(value, str) else value

    def _listed(self, schema: JSON, value: JSON) -> JSON:
        return [value] if isinstance(value, str) and self._is(schema, "array") else value

    def _items(self, schema: JSON) -> JSON:
        declared = self._document.resolve(schema)
        if "items" in declared:
            return declared["items"]
        branches: list[JSON] = [one for key in ("anyOf", "oneOf", "allOf") for one in items(declared, key)]
        for one in branches:
            if self._is(one, "array"):
                return self._items(one)
        return {}

    def _is(self, schema: JSON, kind: str) -> bool:
        types = types_of(self._document, schema)
        return kind in types and "string" not in types


def _nested(name: str, given: Pairs) -> Object:
    """`filter[owner][name]=x` as objects inside each other."""
    found: Object = {}
    for key, value in given:
        decoded = unquote_plus(key)
        if not decoded.startswith(f"{name}[") or not decoded.endswith("]"):
            continue
        steps = decoded[len(name) + 1 : -1].split("][")
        place = found
        for step in steps[:-1]:
            inner = member(place, step)
            place[step] = inner
            place = inner
        last, text = steps[-1], unquote_plus(value)
        earlier = place.get(last)
        place[last] = text if earlier is None else [*(earlier if isinstance(earlier, list) else [earlier]), text]
    return found


def _scalar(types: Iterable[str], value: str) -> JSON:
    kinds = frozenset(types)
    if "string" in kinds or not kinds:
        return None if value == "null" and "null" in kinds else value
    if "boolean" in kinds and value in ("true", "false"):
        return value == "true"
    if "null" in kinds and value in ("", "null"):
        return None
    if kinds & {"integer", "number"}:
        try:
            return int(value) if value.lstrip("-").isdecimal() and value.isascii() else _number(value)
        except ValueError:
            return value
    if kinds & {"object", "array"} and value[:1] in ("{", "["):
        return parsed(value)
    return value


def _number(text: str) -> int | float:
    """A number; a whole one is an int however it is written, for `7.0` fits the type `integer`."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is too large a number")
    return int(number) if number.is_integer() and abs(number) < _MOST_EXACT else number


def parsed(text: str | bytes) -> JSON:
    """The value of JSON text. Raises `UnreadableError` for other text."""
    try:
        value: JSON = _DECODER.decode(
            text if isinstance(text, str) else text.decode(json.detect_encoding(text), "surrogatepass")
        )
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"this is not JSON: {error}") from None
    return value


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse, parse_float=_number)


def cookies(header: str) -> list[tuple[str, str]]:
    """The pairs of a Cookie header."""
    pairs = (one.strip().partition("=") for one in header.split(";") if one.strip())
    return [(name, value) for name, _, value in pairs]


def declared_defaults(document: Document, given: Mapping[str, JSON], parameters: Iterable[Parameter]) -> Object:
    """The default of each parameter that was not given, where its schema has one."""
    found: Object = {}
    for parameter in parameters:
        declared = document.resolve(parameter.schema)
        if parameter.name not in given and "default" in declared:
            found[parameter.name] = declared["default"]
    return found
