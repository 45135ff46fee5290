# Generated from openapi.yaml by specpress. Do not edit.
"""Which of the documented replies a request asks for."""

from __future__ import annotations

from .document import JSON, Document, Object
from .operations import Condition, MockOperation, ResponseCase
from .schemas import properties_of


def choose_case(
    document: Document, operation: MockOperation, parameters: dict[str, Object], body: JSON
) -> ResponseCase:
    """The first case whose conditions all hold; the last case of an operation has none."""
    for case in operation.cases:
        if all(_holds(document, operation, one, parameters, body) for one in case.when):
            return case
    return operation.cases[-1]


def _holds(
    document: Document, operation: MockOperation, one: Condition, parameters: dict[str, Object], body: JSON
) -> bool:
    if one.place in ("", "path", "query", "header", "cookie"):
        for parameter in operation.parameters:
            if parameter.name == one.name and one.place in ("", parameter.place):
                given = parameters.get(parameter.place, {})
                default = document.resolve(parameter.schema).get("default")
                return _is_among(given.get(one.name, default), one.values)
    if isinstance(body, dict) and one.name in body:
        return _is_among(body[one.name], one.values)
    for content in operation.bodies.values():
        declared = properties_of(document, content.get("schema", {})).get(one.name)
        if isinstance(declared, dict):
            # A default beside a `$ref` counts before that of its target.
            return _is_among(declared.get("default", document.resolve(declared).get("default")), one.values)
    return False


def _is_among(value: JSON, values: tuple[JSON, ...]) -> bool:
    return any(one == value and isinstance(one, bool) == isinstance(value, bool) for one in values)
