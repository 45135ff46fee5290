"""The published schema of OpenAPI documents, 3.0 or 3.1, as openapi-spec-validator carries it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Protocol, TypeAlias, cast

import jsonschema_rs
from jsonschema.exceptions import ValidationError
from openapi_spec_validator.schemas.backend.jsonschema import create_validator
from openapi_spec_validator.schemas.utils import get_schema_content

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import JSON, Document, Pointer
from specpress.openapi.hints import shown
from specpress.openapi.remedies import left_out
from specpress.validate.messages import advice_for, hint_for, leaves, missing, sentence, unexpected
from specpress.validate.remedies import innermost, remedy_for

_Worth: TypeAlias = Literal["missing", "value", "vague"]

_WORTH: dict[str, _Worth] = {
    "required": "missing",
    "additionalProperties": "vague",
    "unevaluatedProperties": "vague",
    "oneOf": "vague",
    "anyOf": "vague",
    "not": "vague",
    "if": "vague",
}


class _Validator(Protocol):
    def iter_errors(self, instance: JSON) -> Iterator[ValidationError]: ...


@dataclass(frozen=True, slots=True)
class General:
    """An error from a published schema, and its relation to errors of our rules at the same place.

    `missing`: it is another problem. `value`: it is the same problem in other words. `vague`: it may only repeat that
    something below the place is invalid.
    """

    diagnostic: Diagnostic
    worth: _Worth


def check_structure(document: Document) -> Iterator[General]:
    """All places where the document does not have the shape of an OpenAPI document."""
    version = "3.0" if str(document.root["openapi"]).startswith("3.0") else "3.1"
    if _quick(version).is_valid(document.root):
        return
    for error in _precise(version).iter_errors(document.root):
        for leaf in leaves(error):
            yield from general(document, leaf)


def general(document: Document, error: ValidationError, prefix: Pointer = ()) -> Iterator[General]:
    """An error about a part of the document that begins at `prefix`."""
    pointer = (*prefix, *(str(part) for part in error.absolute_path))
    if "propertyNames" in error.absolute_schema_path and isinstance(error.instance, str):
        pointer = (*pointer, error.instance)
    keys = unexpected(error)
    if error.validator == "required" and error.instance == {} and innermost(pointer)[2] == ("responses",):
        return  # 3.1 asks for a `default` among no responses, and says that there are none besides
    for key in keys:
        place, message = document.locate((*pointer, key)), f"{shown(key)} is not expected here"
        yield General(Diagnostic(place, message, hint_for(error, key), left_out((*pointer, key))), "value")
    if not keys:
        worth = _WORTH.get(str(error.validator), "value")
        absent = missing(error) if error.validator == "required" else ()
        remedy = remedy_for(error, pointer, absent)
        yield General(Diagnostic(document.locate(pointer), sentence(error), advice_for(error, pointer), remedy), worth)


@cache
def _schema(version: str) -> dict[str, Any]:
    """The published schema, with `itemSchema` of 3.2, which newer tools write into older documents too."""
    schema = deepcopy(dict(cast("dict[str, Any]", get_schema_content(version))))
    media_type = schema["definitions"]["MediaType"] if version == "3.0" else schema["$defs"]["media-type"]
    media_type["properties"]["itemSchema"] = media_type["properties"]["schema"]
    return schema


@cache
def _quick(version: str) -> jsonschema_rs.Validator:
    """A fast validator that finds out whether there are errors at all."""
    return jsonschema_rs.validator_for(_schema(version), validate_formats=False)


@cache
def _precise(version: str) -> _Validator:
    return cast("_Validator", create_validator(_schema(version)))
