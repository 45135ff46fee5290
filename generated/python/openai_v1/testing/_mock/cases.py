# Generated from openapi.yaml by specpress. Do not edit.
"""Chooses the documented response for a request."""

from __future__ import annotations

from dataclasses import dataclass

from .document import JSON, Document, Object
from .operations import Condition, MockOperation, ResponseCase
from .schemas import properties_of


@dataclass(frozen=True, slots=True)
class _Question:
    """A condition and its argument's declaration; `place` is the place of a parameter, empty for the body.

    A member of the body that the document lacks has no default, not even null.
    """

    place: str
    name: str
    values: tuple[JSON, ...]
    default: JSON
    is_declared: bool

    def holds(self, parameters: dict[str, Object], body: JSON) -> bool:
        """Whether the request has one of the values, or leaves the argument out and its default is one."""
        given = parameters[self.place] if self.place else body
        if isinstance(given, dict) and self.name in given:
            return _is_among(given[self.name], self.values)
        return self.is_declared and _is_among(self.default, self.values)


class Cases:
    """Chooses the documented reply; the declarations for its conditions are looked up once for each operation."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._questions: dict[str, tuple[tuple[ResponseCase, tuple[_Question, ...]], ...]] = {}

    def choose(self, operation: MockOperation, parameters: dict[str, Object], body: JSON) -> ResponseCase:
        """The first case whose conditions all hold; the last case of an operation has none."""
        if operation.id not in self._questions:
            self._questions[operation.id] = tuple(
                (case, tuple(self._question(operation, one) for one in case.when)) for case in operation.cases
            )
        for case, questions in self._questions[operation.id]:
            if all(one.holds(parameters, body) for one in questions):
                return case
        return operation.cases[-1]

    def _question(self, operation: MockOperation, one: Condition) -> _Question:
        for parameter in operation.parameters:
            if parameter.name == one.name and one.place in ("", parameter.place):
                default = self._document.resolve(parameter.schema).get("default")
                return _Question(parameter.place, one.name, one.values, default, is_declared=True)
        for content in operation.bodies.values():
            declared = properties_of(self._document, content.get("schema", {})).get(one.name)
            if isinstance(declared, dict):
                # A default beside a `$ref` counts before that of its target.
                default = declared.get("default", self._document.resolve(declared).get("default"))
                return _Question("", one.name, one.values, default, is_declared=True)
        return _Question("", one.name, one.values, None, is_declared=False)


def _is_among(value: JSON, values: tuple[JSON, ...]) -> bool:
    return any(one == value and isinstance(one, bool) == isinstance(value, bool) for one in values)
