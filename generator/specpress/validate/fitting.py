"""Whether a value fits a schema of the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, cast
from urllib.parse import quote

import jsonschema.validators
import jsonschema_rs
from jsonschema.exceptions import UnknownType, ValidationError
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012, Schema

from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Document, to_text
from specpress.openapi.node import Node
from specpress.openapi.remedies import KEPT
from specpress.validate.messages import leaves, sentence
from specpress.validate.remedies import converted

_BASE = "urn:specpress:document"


class Fitting:
    """Checks values against the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validator = _OAS30 if str(document.root["openapi"]).startswith("3.0") else _OAS31
        resource = DRAFT202012.create_resource(cast(Schema, document.root))
        self._registry: Registry[Schema] = Registry[Schema]().with_resource(_BASE, resource)

    def check(self, value: Node, schema: Node, what: str) -> Iterator[Diagnostic]:
        """A problem for each part of the value that does not fit."""
        reference = {"$ref": f"{_BASE}#{quote(to_text(schema.pointer))}"}
        validator = self._validator(reference, registry=self._registry, format_checker=self._validator.FORMAT_CHECKER)
        try:
            errors = [leaf for error in validator.iter_errors(value.value) for leaf in leaves(error)]
        except (UnknownType, Unresolvable, RecursionError):
            # Other rules report invalid schemas.
            return
        for error in errors:
            pointer = (*value.pointer, *(str(part) for part in error.absolute_path))
            hint = f"correct the {what}, or the schema at line {schema.location.line}"
            message = f"{what} does not fit its schema: {sentence(error)}"
            # An error with a parent is that of one choice among several.
            remedy = converted(error, pointer) if error.parent is None else None
            yield Diagnostic(self._document.locate(pointer), message, hint, remedy or KEPT)


def _pattern(validator: Any, pattern: str, instance: object, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """Matches ECMA regular expressions, with limited backtracking; Python's `re` can take exponential time."""
    del validator, schema
    if isinstance(instance, str) and not _matches(pattern, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _matches(pattern: str, text: str) -> bool:
    expression = _expression(pattern)
    try:
        return expression is None or expression.is_valid(text)
    except ValueError:
        return True


@cache
def _expression(pattern: str) -> jsonschema_rs.Validator | None:
    try:
        return jsonschema_rs.validator_for(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "pattern": pattern}
        )
    except ValueError:
        return None


def _pattern_properties(
    validator: Any, patterns: Mapping[str, Any], instance: object, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    del schema
    if isinstance(instance, dict):
        for pattern, inner in patterns.items():
            for name, value in cast("dict[str, object]", instance).items():
                if _matches(pattern, name):
                    yield from validator.descend(value, inner, path=name, schema_path=pattern)


# jsonschema makes validator classes at run time, and says nothing of their types.
_extend = cast("Callable[[Any, dict[str, Any]], Any]", jsonschema.validators.extend)
_OAS30 = _extend(OAS30Validator, {"pattern": _pattern})
_OAS31 = _extend(OAS31Validator, {"pattern": _pattern, "patternProperties": _pattern_properties})
