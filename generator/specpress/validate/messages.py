"""jsonschema's errors as sentences."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema.exceptions import ValidationError

_ARTICLES = {
    "object": "an object",
    "array": "a list",
    "string": "text",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}
_LONGEST = 60


def shown(value: object) -> str:
    """A value of the document, shortened."""
    if isinstance(value, str):
        text = f"'{value}'"
    elif isinstance(value, dict):
        return "an object"
    elif isinstance(value, list):
        return "a list"
    else:
        text = json.dumps(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + "…" + (text[-1] if text[-1] == "'" else "")


def listed(values: Iterable[object]) -> str:
    """Several values, the first ones if there are many."""
    texts = [shown(value) for value in values]
    return ", ".join(texts[:10]) + (", …" if len(texts) > 10 else "")


def nearest(word: object, words: Iterable[str], otherwise: str = "") -> str:
    """A hint with the most similar word."""
    known = sorted(words)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6) if isinstance(word, str) else []
    return f"did you mean '{close[0]}'?" if close else otherwise


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors that say most: of a choice that fails, those of the branch that was meant."""
    branches = _branches(error)
    if not branches:
        yield error
        return
    if all(len(branch) == 1 and branch[0].validator in ("required", "type") and not branch[0].path for branch in branches):
        yield error
        return
    best = max(branches, key=lambda branch: (_is_meant(branch), max(len(one.absolute_path) for one in branch), -len(branch)))
    for one in best:
        yield from leaves(one)


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    if error.validator not in ("oneOf", "anyOf") or not error.context:
        return []
    branches: dict[object, list[ValidationError]] = {}
    for one in error.context:
        branches.setdefault(one.relative_schema_path[0], []).append(one)
    return list(branches.values())


def _is_meant(branch: list[ValidationError]) -> bool:
    """Not the branch for a reference where there is none, nor one for another type of value."""
    return not any(
        (one.validator == "required" and one.validator_value == ["$ref"]) or (one.validator == "type" and not one.path)
        for one in branch
    )


def sentence(error: ValidationError) -> str:
    """What is wrong with a value; its place is said elsewhere."""
    value: Any = error.instance  # jsonschema has no types for values
    wanted: Any = error.validator_value
    match error.validator:
        case "type":
            types = [wanted] if isinstance(wanted, str) else list(wanted)
            return f"expected {' or '.join(_ARTICLES.get(one, one) for one in types)}, found {shown(value)}"
        case "required":
            missing = error.message.split("'")[1] if "'" in error.message else ""
            return f"required key '{missing}' is missing"
        case "enum":
            return f"expected one of {listed(wanted)}, found {shown(value)}"
        case "const":
            return f"expected {shown(wanted)}, found {shown(value)}"
        case "pattern":
            return f"{shown(value)} does not match the pattern {shown(wanted)}"
        case "format":
            return f"{shown(value)} is not in the format '{wanted}'"
        case "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum":
            return f"{shown(value)} is not in range: {error.validator} is {shown(wanted)}"
        case "multipleOf":
            return f"{shown(value)} is not a multiple of {shown(wanted)}"
        case "minLength" | "maxLength":
            return f"{shown(value)} has {len(value)} characters: {error.validator} is {shown(wanted)}"
        case "minItems" | "maxItems":
            return f"a list of {len(value)} items: {error.validator} is {shown(wanted)}"
        case "minProperties" | "maxProperties":
            return f"an object of {len(value)} members: {error.validator} is {shown(wanted)}"
        case "uniqueItems":
            return "the list holds the same value twice"
        case "additionalProperties" | "unevaluatedProperties":
            return f"unexpected keys: {_after_parenthesis(error.message)}"
        case "oneOf" | "anyOf":
            return _choice(error)
        case "not":
            return "this combination is not allowed"
        case None:
            return "nothing is allowed here"
        case _:
            return _plain(error.message)


def _choice(error: ValidationError) -> str:
    context = error.context or []
    keys = [key for one in context if one.validator == "required" for key in one.validator_value]
    if keys and len(keys) == len(context):
        amount = "exactly one" if error.validator == "oneOf" else "at least one"
        return f"{amount} of {listed(dict.fromkeys(keys))} is needed"
    types = [one.validator_value for one in context if one.validator == "type"]
    if types and len(types) == len(context) and all(isinstance(one, str) for one in types):
        return f"expected {' or '.join(_ARTICLES.get(one, one) for one in dict.fromkeys(types))}, found {shown(error.instance)}"
    if not context:
        return f"{shown(error.instance)} fits more than one of the alternatives, but must fit exactly one"
    return f"{shown(error.instance)} fits none of the alternatives"


def _after_parenthesis(message: str) -> str:
    return message.partition("(")[2].rpartition(" w")[0] or message


def _plain(message: str) -> str:
    return message if len(message) <= 200 else message[:199] + "…"
