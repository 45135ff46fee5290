# Generated from openapi.yaml by specpress. Do not edit.
"""Encodes path, query, header and cookie parameters in the styles of OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from ..errors import InvalidArgumentError
from ..models.encode import as_mapping, encode_json, items_of, text_of, without_omitted
from ..operation.descriptors import ArrayFormat, Parameter

_UNRESERVED: Final = "-._~"
_SEGMENT: Final = ":@"
"""What a path parameter leaves unescaped, so that an id such as `ft:name` stays readable.

RFC 6570 escapes these too; no server tells them from their escaped form.
"""
_RESERVED: Final = ":/?[]@!$'()*,;="
"""What `allowReserved` leaves unescaped, without `#`, `&` and `+`, which would end or change the value."""
_TOKEN: Final = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DELIMITERS: Final = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


def fill_path(template: str, values: Mapping[str, object], styles: Mapping[str, Parameter]) -> str:
    """Replace each `{name}` of a path by the encoded value.

    Raises InvalidArgumentError for a value that is empty or would change the other segments.
    """
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        if name not in values:
            raise TypeError(f"the path parameter {name!r} is missing")
        filled += [path_segment(name, values[name], styles.get(name) or Parameter("path", name, "simple")), rest]
    path = "".join(filled)
    for segment in path.split("/"):
        if segment in (".", ".."):
            raise InvalidArgumentError(f"The path {template} would get the segment {segment!r}.")
    return path


def path_segment(name: str, value: object, parameter: Parameter) -> str:
    """Encode one path parameter; InvalidArgumentError for a value that would change the path."""
    array = items_of(value)
    if value is None or value == "" or array == []:
        raise InvalidArgumentError(f"The path parameter {name!r} must not be empty.")
    if isinstance(value, str) and value in (".", ".."):
        raise InvalidArgumentError(f"The path parameter {name!r} must not be {value!r}.")
    prefix = {"label": ".", "matrix": ";"}.get(parameter.style, "")
    separator = {"label": ".", "matrix": ";"}.get(parameter.style, ",") if parameter.explode else ","
    mapping = as_mapping(value)
    if parameter.content is not None:
        return _encoded(encode_json(value).decode())
    if mapping is not None:
        glue = "=" if parameter.explode else ","
        text = separator.join(f"{_encoded(key)}{glue}{_encoded(text_of(item))}" for key, item in mapping.items())
        named = parameter.style == "matrix" and not parameter.explode
    elif array is not None:
        items = [_encoded(text_of(item)) for item in array]
        if parameter.style == "matrix" and parameter.explode:
            items = [f"{_encoded(name)}={item}" for item in items]
        text = separator.join(items)
        named = parameter.style == "matrix" and not parameter.explode
    else:
        text = _encoded(text_of(value), _SEGMENT if parameter.style == "simple" else "")
        named = parameter.style == "matrix"
    return f"{prefix}{_encoded(name)}={text}" if named else prefix + text


def query_string(values: Mapping[str, object], styles: Mapping[str, Parameter]) -> str:
    """Encode the query, without its question mark; empty if there are no values."""
    return "&".join(
        f"{name}={text}"
        for key, value in values.items()
        for name, text in query_pairs(value, styles.get(key) or default_query_style(key, value))
    )


def default_query_style(name: str, value: object) -> Parameter:
    """The style of a query parameter that the document does not describe."""
    style = "deepObject" if as_mapping(value) is not None else "form"
    return Parameter("query", name, style, explode=True, array_format="repeat")


def query_pairs(value: object, parameter: Parameter) -> list[tuple[str, str]]:
    """Encode one query parameter, or one field of a URL-encoded form, as pairs of name and text."""
    safe = _RESERVED if parameter.allow_reserved else ""
    name = _encoded(parameter.name)
    if parameter.content is not None:
        return [(name, _encoded(encode_json(value).decode(), safe))]
    if parameter.style == "deepObject":
        return list(_deep_pairs(name, value, safe, parameter.array_format))
    mapping = as_mapping(value)
    if mapping is not None:
        if parameter.explode:
            return [
                (_encoded(key), _encoded(text_of(one), safe)) for key, item in mapping.items() for one in _each(item)
            ]
        flat = [part for key, item in mapping.items() for part in (key, text_of(item))]
        return [(name, _DELIMITERS.get(parameter.style, ",").join(_encoded(part, safe) for part in flat))]
    array = items_of(value)
    if array is not None:
        items = [_encoded(text_of(item), safe) for item in array]
        if parameter.explode:
            return [(name, item) for item in items]
        return [(name, _DELIMITERS.get(parameter.style, ",").join(items))] if items else []
    return [(name, _encoded(text_of(value), safe))]


def _each(value: object) -> list[object]:
    """The items of an array; a value that is none, alone."""
    array = items_of(value)
    return [value] if array is None else array


def _deep_pairs(name: str, value: object, safe: str, array_format: ArrayFormat) -> Iterator[tuple[str, str]]:
    """The pairs of an object or array, at any depth, with the way to each value in the brackets of its name."""
    mapping, array = as_mapping(value), items_of(value)
    if mapping is not None:
        for key, item in without_omitted(mapping).items():
            yield from _deep_pairs(f"{name}%5B{_encoded(key)}%5D", item, safe, array_format)
    elif array is not None:
        for index, item in enumerate(array):
            place = {"indices": f"%5B{index}%5D", "brackets": "%5B%5D", "repeat": ""}[array_format]
            yield from _deep_pairs(f"{name}{place}", item, safe, array_format)
    else:
        yield name, _encoded(text_of(value), safe)


def header_value(value: object, parameter: Parameter) -> str:
    """Encode a header parameter, in the style `simple`."""
    if parameter.content is not None:
        return encode_json(value).decode()
    mapping = as_mapping(value)
    if mapping is not None:
        glue = "=" if parameter.explode else ","
        return ",".join(f"{key}{glue}{text_of(item)}" for key, item in mapping.items())
    array = items_of(value)
    return text_of(value) if array is None else ",".join(map(text_of, array))


def cookie_header(values: Mapping[str, object], styles: Mapping[str, Parameter]) -> str:
    """Encode the Cookie header; empty if there are no values."""
    pairs = (
        pair
        for name, value in values.items()
        for pair in query_pairs(value, styles.get(name) or Parameter("cookie", name, "form", explode=True))
    )
    return "; ".join(f"{name}={text}" for name, text in pairs)


def checked_header(name: str, value: str) -> str:
    """Check a header; InvalidArgumentError for a value that could start another header."""
    if "\r" in value or "\n" in value or "\0" in value:
        raise InvalidArgumentError(f"The header {name!r} must not contain a newline or NUL.")
    if not name or not _TOKEN.issuperset(name):
        raise InvalidArgumentError(f"{name!r} is not the name of a header.")
    if not value.isascii():
        try:
            value.encode("latin-1")
        except UnicodeEncodeError:
            raise InvalidArgumentError(f"The header {name!r} has characters that no header can carry.") from None
    return value.strip(" \t")


def _encoded(text: str, safe: str = "") -> str:
    try:
        return quote(text, safe=_UNRESERVED + safe)
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"A parameter is no valid Unicode text: {text!r}.") from None
