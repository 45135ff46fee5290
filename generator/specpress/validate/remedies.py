"""Remedies for values that do not have the shape which OpenAPI or JSON Schema requires."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final, cast

from jsonschema.exceptions import ValidationError

from specpress.openapi.document import JSON, Pointer
from specpress.openapi.hints import listed, shown
from specpress.openapi.objects import METHODS, SHAPES, Kind, words
from specpress.openapi.remedies import KEPT, Edit, Put, Remedy, Remove, left_out, taken_as

ANY_BODY: Final[dict[str, JSON]] = {"application/json": {}}
"""The content of a body of which nothing is known."""

SCHEMA_TYPES: Final = words("array boolean integer number object string")

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?")
_BOOLEANS: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}

_ABSENT: Final[dict[tuple[Kind, str], tuple[JSON, str]]] = {
    ("document", "info"): ({"title": "API", "version": "0.0.0"}, "the API has the title 'API' then"),
    ("document", "paths"): ({}, "there are no operations then"),
    ("info", "title"): ("API", "the title is 'API' then"),
    ("info", "version"): ("0.0.0", "the version is 0.0.0 then"),
    ("request body", "content"): (ANY_BODY, "the body is any JSON value then"),
    ("schema", "items"): ({}, "the items are any values then"),
    ("server variable", "default"): ("", "it is empty then"),
}
"""The values that are assumed for missing required keys."""

_HARMLESS: Final = words(
    "title description summary version name termsOfService contact license externalDocs url email xml $comment"
    " example examples default deprecated scopes tokenUrl authorizationUrl refreshUrl openIdConnectUrl responses"
    " identifier mapping namespace prefix"
)
"""Keys that may be missing without a change of the generated code."""

_LOST_WITHOUT_KEY: Final[frozenset[Kind]] = frozenset(
    ("parameter", "discriminator", "security scheme", "server", "oauth flow", "server variable", "link", "example")
)
"""Kinds of objects that are removed if a required key is missing."""

_NEEDED: Final = frozenset(("paths", "webhooks", "parameters", "requestBody", "content", "components", *METHODS))
"""Keys of operations, parameters and bodies, which are never removed because of a fault."""

_WHOLE: Final[frozenset[Kind]] = frozenset(("document", "path item", "operation", "parameter", "components"))


def remedy_for(error: ValidationError, pointer: Pointer, missing: Iterable[str]) -> Remedy | None:
    """The remedy for an error; None if it would be a guess."""
    kind, place, rest = innermost(pointer)
    absent = list(missing)
    if rest == ("responses",) and (absent or error.validator == "minProperties"):
        return Remedy("any reply is taken for one that was expected")
    if absent:
        return _without_keys(kind, pointer, absent) if not rest else None
    if kind == "document" and not rest:
        return taken_as(("paths",), {}, "there are no operations then")
    if not rest and kind == "parameter" and error.validator in ("oneOf", "anyOf"):
        return taken_as((*place, "schema"), {"type": "string"}, "its value is text then")
    if error.instance is None:
        return _without_null(kind, pointer, rest)
    if not rest and kind == "schema" and not isinstance(error.instance, dict):
        return _schema(pointer, error.instance)
    remedy = converted(error, pointer)
    if remedy is not None:
        return remedy
    if not rest and kind == "schema":
        return KEPT
    if error.validator in ("uniqueItems", "minItems", "minProperties", "maxProperties"):
        return KEPT
    return _without_value(kind, pointer, rest)


def innermost(pointer: Pointer) -> tuple[Kind, Pointer, Pointer]:
    """The kind and the place of the innermost object around a value, and the way from there to the value."""
    kind: Kind = "document"
    length = 0
    while length < len(pointer):
        shape, key = SHAPES[kind], pointer[length]
        if shape.open is not None:
            kind, length = shape.open, length + 1
        elif key in shape.one:
            kind, length = shape.one[key], length + 1
        elif length + 1 < len(pointer) and (inner := (shape.many | shape.named).get(key)) is not None:
            kind, length = inner, length + 2
        else:
            break
    return kind, pointer[:length], pointer[length:]


def _without_keys(kind: Kind, pointer: Pointer, absent: list[str]) -> Remedy | None:
    known = [(key, *_ABSENT[kind, key]) for key in absent if (kind, key) in _ABSENT]
    if len(known) == len(absent):
        edits: tuple[Edit, ...] = tuple(Put((*pointer, key), value) for key, value, _ in known)
        return Remedy("; ".join(assumption for _, _, assumption in known), edits)
    if kind == "parameter" and absent == ["schema"]:
        return taken_as((*pointer, "schema"), {"type": "string"}, "its value is text then")
    if kind in _LOST_WITHOUT_KEY:
        return left_out(pointer, f"the {kind} is left out")
    return Remedy("it is not needed") if all(key in _HARMLESS for key in absent) else None


def _without_null(kind: Kind, pointer: Pointer, rest: Pointer) -> Remedy | None:
    if not rest and kind == "schema" and pointer[-2:-1] == ("properties",):
        return taken_as(pointer, {}, "it may be anything")
    if not rest and kind == "response":
        return taken_as(pointer, {"description": ""}, "the response has no body then")
    if not rest and kind == "media type":
        return taken_as(pointer, {}, "nothing is known of it then")
    return left_out(pointer, "null is taken as if it were not there")


def _schema(pointer: Pointer, value: object) -> Remedy:
    """The remedy for a value that should be a schema."""
    if isinstance(value, str):
        if value.lower() in _BOOLEANS and pointer[-1] in ("additionalProperties", "unevaluatedProperties"):
            return taken_as(pointer, _BOOLEANS[value.lower()], f"it is taken as {value.lower()} without quotes")
        if value in SCHEMA_TYPES:
            return taken_as(pointer, {"type": value}, f"it is taken as {{type: {value}}}")
        if value.startswith("#/"):
            return taken_as(pointer, {"$ref": value}, f"it is taken as {{$ref: {shown(value)}}}")
    if pointer[-1] in ("not", "if", "then", "else") or (isinstance(value, list) and not value):
        return left_out(pointer)
    return taken_as(pointer, {}, "it may be anything")


def converted(error: ValidationError, pointer: Pointer) -> Remedy | None:
    """The remedy that converts a value to the required type; None if that is ambiguous."""
    if error.validator in ("enum", "const") and isinstance(error.instance, str):
        return _in_capitals(error, pointer)
    if error.validator != "type":
        return None
    wanted: Any = error.validator_value  # a type or a list of them
    given: Any = error.instance
    for kind in [wanted] if isinstance(wanted, str) else wanted:
        held = _json_in(given, kind) if isinstance(given, str) else None
        if held is not None:
            return taken_as(pointer, held, "it is taken as the JSON in this text")
        value = _as_type(given, kind, pointer)
        if value is not None:
            return taken_as(pointer, value, f"it is taken as {_told(value)}")
    return None


def _in_capitals(error: ValidationError, pointer: Pointer) -> Remedy | None:
    """The remedy for a word that differs from the right one in upper and lower case only."""
    wanted: Any = error.validator_value  # a word or a list of them
    words_known = [wanted] if error.validator == "const" else wanted
    given = error.instance.strip().lower() if isinstance(error.instance, str) else ""
    meant = next((one for one in words_known if isinstance(one, str) and one.lower() == given), None)
    return None if meant is None else taken_as(pointer, meant, f"it is taken as {shown(meant)}")


def _json_in(text: str, kind: str) -> JSON:
    """The object or list that a text holds as JSON, as many write examples; None if it holds none of this kind."""
    opening = {"object": "{", "array": "["}.get(kind)
    if opening is None or not text.lstrip().startswith(opening):
        return None
    try:
        held: JSON = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return held


def _no_constant(name: str) -> JSON:
    raise ValueError(f"{name} is no JSON")


def _as_type(given: Any, kind: str, pointer: Pointer) -> JSON:
    """A value converted to another JSON type; None if it has no equivalent."""
    if kind == "boolean" and isinstance(given, str):
        return _BOOLEANS.get(given.strip().lower())
    if kind in ("number", "integer") and isinstance(given, str) and _NUMBER.fullmatch(given.strip()):
        number = float(given)
        return int(number) if number.is_integer() else number if kind == "number" else None
    if kind == "string" and isinstance(given, bool | int | float):
        return str(given).lower() if isinstance(given, bool) else str(given)
    if kind == "string" and isinstance(given, dict) and pointer[-2:-1] == ("tags",):
        name = cast("dict[str, JSON]", given).get("name")
        return name if isinstance(name, str) else None
    if kind == "object" and isinstance(given, str) and pointer[-1] == "discriminator":
        return {"propertyName": given}
    if kind == "object" and isinstance(given, str) and pointer[-2:-1] == ("servers",):
        return {"url": given}
    # Some languages write an empty list for an empty object, and the other way round.
    if kind == "object" and given == []:
        return {}
    if kind == "array" and isinstance(given, dict | str):
        return [given] if given else []
    return None


def _told(value: JSON) -> str:
    match value:
        case {"propertyName": name}:
            return f"{{propertyName: {shown(name)}}}"
        case {"url": url}:
            return f"{{url: {shown(url)}}}"
        case [one]:
            return f"a list of this one ({shown(one)})"
        case {} | []:
            return "an empty object" if isinstance(value, dict) else "an empty list"
        case _:
            return listed([value])


def _without_value(kind: Kind, pointer: Pointer, rest: Pointer) -> Remedy | None:
    if not pointer or (rest and rest[-1] in _NEEDED) or (kind == "components" and rest):
        return None
    if rest:
        return left_out(pointer)
    if kind == "response":
        return taken_as(pointer, {"description": "", "content": ANY_BODY}, "its body is any JSON value then")
    if kind == "request body":
        return taken_as(pointer, {"content": ANY_BODY}, "the body is any JSON value then")
    if kind == "info":
        return taken_as(pointer, {"title": "API", "version": "0.0.0"}, "the API has the title 'API' then")
    if kind in ("media type", "encoding"):
        return taken_as(pointer, {}, "nothing is known of it then")
    return None if kind in _WHOLE else Remedy(f"the {kind} is left out", (Remove(pointer),))
