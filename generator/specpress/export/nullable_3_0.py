"""`nullable` gets the `type` that 3.0.3 demands beside it.

A type lets nothing new through where the values are listed, so any would be exact; generators read it, though. So the
null that stands beside a `$ref` gets the type of the target, and listed values get their own.
"""

from __future__ import annotations

from specpress.export.streams import resolve
from specpress.export.transform import Object, Rewrite, transform
from specpress.openapi.document import JSON

_ANY_TYPE = "string"
_CHOICES = ("anyOf", "oneOf")


def with_typed_nulls(root: Object) -> Object:
    """A copy of the 3.0 document in which every schema with `nullable` has a `type` as well."""
    rewritten = transform(root, "document", {"schema": _typed(root)})
    return rewritten if isinstance(rewritten, dict) else root


def _typed(root: Object) -> Rewrite:
    def rewrite(schema: Object) -> Object:
        for key in _CHOICES:
            if isinstance(choices := schema.get(key), list):
                named = next((found for one in choices if not _is_null(one) and (found := _type_of(root, one))), None)
                typed: list[JSON] = [_with_type(one, named or _ANY_TYPE) if _is_null(one) else one for one in choices]
                schema = {**schema, key: typed}
        values = schema.get("enum")
        if schema.get("nullable") is not True or "type" in schema or not isinstance(values, list):
            return schema
        return _by_type(schema, values)

    return rewrite


def _is_null(schema: JSON) -> bool:
    return isinstance(schema, dict) and schema.get("nullable") is True and schema.get("enum") == [None]


def _with_type(schema: JSON, name: str) -> JSON:
    rest = {key: value for key, value in schema.items() if key != "type"} if isinstance(schema, dict) else {}
    return {"type": name, **rest}


def _type_of(root: Object, schema: JSON) -> str | None:
    """The type of a schema's target, or that of the first of its parts that has one."""
    seen: set[int] = set()
    waiting = [schema]
    while waiting:
        target = resolve(root, waiting.pop(0))
        if not isinstance(target, dict) or id(target) in seen:
            continue
        seen.add(id(target))
        name = target.get("type")
        if isinstance(name, str):
            return name
        for key in ("allOf", *_CHOICES):
            waiting += parts if isinstance(parts := target.get(key), list) else ()
    return None


def _by_type(schema: Object, values: list[JSON]) -> Object:
    """The schema with a type for its listed values: values of several types become one choice for each type."""
    groups: dict[str, list[JSON]] = {}
    for value in values:
        if value is not None:
            groups.setdefault(_name_of(value), []).append(value)
    if len(groups) < 2:
        name, *_ = (*groups, _ANY_TYPE)
        return {"type": _exact(name, values), **schema}
    first, *_ = groups
    choices: list[JSON] = [
        (
            {"type": _exact(name, listed), "nullable": True, "enum": [*listed, None]}
            if name == first
            else {"type": _exact(name, listed), "enum": listed}
        )
        for name, listed in groups.items()
    ]
    rest = {key: value for key, value in schema.items() if key not in ("enum", "nullable")}
    if "anyOf" not in rest:
        return {**rest, "anyOf": choices}
    before = rest.get("allOf")
    return {**rest, "allOf": [*(before if isinstance(before, list) else ()), {"anyOf": choices}]}


def _exact(name: str, values: list[JSON]) -> str:
    whole = all(value is None or isinstance(value, int) for value in values)
    return "integer" if name == "number" and whole else name


def _name_of(value: JSON) -> str:
    match value:
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
