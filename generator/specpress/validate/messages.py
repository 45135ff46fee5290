"""jsonschema's errors as sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from jsonschema.exceptions import ValidationError

from specpress.openapi.document import Pointer
from specpress.openapi.hints import listed, nearest, shown

_ARTICLES = {
    "object": "an object",
    "array": "a list",
    "string": "text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The most specific errors: of a failed `anyOf` or `oneOf`, those of the branch that was probably meant."""
    branches = _branches(error)
    # A value without $ref is not meant to be a reference.
    branches = [branch for branch in branches if not _is_reference(branch)] or branches
    if not branches:
        yield error
        return
    if len(branches) > 1 and all(
        len(branch) == 1 and branch[0].validator in ("required", "type") and not branch[0].path for branch in branches
    ):
        yield error
        return
    best = max(
        branches, key=lambda branch: (_is_meant(branch), max(len(one.absolute_path) for one in branch), -len(branch))
    )
    for one in best:
        yield from leaves(one)


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    if error.validator not in ("oneOf", "anyOf") or not error.context:
        return []
    branches: dict[object, list[ValidationError]] = {}
    for one in error.context:
        branches.setdefault(one.relative_schema_path[0], []).append(one)
    return list(branches.values())


def _is_reference(branch: list[ValidationError]) -> bool:
    return any(one.validator == "required" and one.validator_value == ["$ref"] for one in branch)


def _is_meant(branch: list[ValidationError]) -> bool:
    """Whether a branch of a choice is for the type of the value."""
    return not any(one.validator == "type" and not one.path for one in branch)


def sentence(error: ValidationError) -> str:
    """An error as a sentence, without its place."""
    tell = _SENTENCES.get(str(error.validator))
    if tell is not None:
        return tell(error)
    if error.schema is False:
        return "nothing is allowed here"
    return error.message if len(error.message) <= 200 else error.message[:199] + "…"


def _choice(error: ValidationError) -> str:
    context = error.context or []
    keys = [key for one in context if one.validator == "required" for key in _wanted(one)]
    if keys and all(one.validator == "required" for one in context):
        amount = "exactly one" if error.validator == "oneOf" else "at least one"
        return f"{amount} of {listed(dict.fromkeys(keys))} is needed"
    types = [_wanted(one) for one in context if one.validator == "type"]
    if types and len(types) == len(context) and all(isinstance(one, str) for one in types):
        return f"expected {_either(types)}, found {shown(error.instance)}"
    if not context and all(isinstance(one, dict) and one.keys() == {"required"} for one in _wanted(error)):
        return f"only one of {listed(key for one in _wanted(error) for key in one['required'])} may stand here"
    if not context:
        return f"{shown(error.instance)} fits more than one of the alternatives, but must fit exactly one"
    return f"{shown(error.instance)} fits none of the alternatives"


def _type(error: ValidationError) -> str:
    wanted = _wanted(error)
    types = [wanted] if isinstance(wanted, str) else list(wanted)
    return f"expected {_either(types)}, found {shown(error.instance)}"


def missing(error: ValidationError) -> list[str]:
    """The required key that an object lacks; there is one error for each."""
    return [key for key in _wanted(error) if repr(key) in error.message][:1]


def _required(error: ValidationError) -> str:
    return f"required key {listed(missing(error))} is missing"


def _limit(error: ValidationError) -> str:
    return f"{shown(error.instance)} is out of range: {error.validator} is {shown(_wanted(error))}"


def _size(unit: str) -> Callable[[ValidationError], str]:
    return lambda error: f"{_length(error)} {unit} are out of range: {error.validator} is {shown(_wanted(error))}"


def _length(error: ValidationError) -> int:
    sized: Any = error.instance  # text, list or object, as the keyword demands
    return len(sized)


def unexpected(error: ValidationError) -> list[str]:
    """The keys that an object may not have; empty for other errors."""
    value: Any = error.instance  # the object that the keyword demands
    schema: Any = error.schema
    if error.validator not in ("additionalProperties", "unevaluatedProperties"):
        return []
    if error.validator == "additionalProperties":
        patterns = list[str](schema.get("patternProperties", {}))
        known = set[str](schema.get("properties", {}))
        return [key for key in value if key not in known and not any(re.search(one, key) for one in patterns)]
    return [key for key in value if repr(key) in error.message]


def hint_for(error: ValidationError, key: str) -> str:
    """A hint with the key that was probably meant."""
    schema: Any = error.schema
    return nearest(key, schema.get("properties", {}))


def advice_for(error: ValidationError, pointer: Pointer) -> str:
    """A hint for an error about an object as a whole."""
    is_empty = error.validator == "minProperties" and not error.instance
    return "add a response, such as '204': {description: Done.}" if is_empty and pointer[-1:] == ("responses",) else ""


def _unexpected(error: ValidationError) -> str:
    return f"unexpected keys: {listed(unexpected(error))}"


def _either(types: Iterable[str]) -> str:
    return " or ".join(_ARTICLES.get(one, one) for one in dict.fromkeys(types))


def _wanted(error: ValidationError) -> Any:  # the value of any keyword
    return error.validator_value


_SENTENCES: Final[dict[str, Callable[[ValidationError], str]]] = {
    "type": _type,
    "required": _required,
    "enum": lambda error: f"expected one of {listed(_wanted(error))}, found {shown(error.instance)}",
    "const": lambda error: f"expected {shown(_wanted(error))}, found {shown(error.instance)}",
    "pattern": lambda error: f"{shown(error.instance)} does not match the pattern {shown(_wanted(error))}",
    "format": lambda error: f"{shown(error.instance)} is not in the format '{_wanted(error)}'",
    "minimum": _limit,
    "maximum": _limit,
    "exclusiveMinimum": _limit,
    "exclusiveMaximum": _limit,
    "multipleOf": lambda error: f"{shown(error.instance)} is not a multiple of {shown(_wanted(error))}",
    "minLength": _size("characters"),
    "maxLength": _size("characters"),
    "minItems": _size("items"),
    "maxItems": _size("items"),
    "minProperties": lambda error: _size("members")(error) if error.instance else "this object is empty",
    "maxProperties": _size("members"),
    "uniqueItems": lambda _: "the list holds the same value twice",
    "additionalProperties": _unexpected,
    "unevaluatedProperties": _unexpected,
    "oneOf": _choice,
    "anyOf": _choice,
    "not": lambda _: "this combination is not allowed",
}
