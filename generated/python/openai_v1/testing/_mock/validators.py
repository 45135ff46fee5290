# Generated from openapi.yaml by specpress. Do not edit.
"""Compiled validators of the schemas of one document, and problems with the place in the value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import jsonschema_rs

from .document import JSON, Document
from .schemas import Direction, to_json_schema

_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a request; `place` is a path such as `messages[0].role`, empty for the whole request."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


class Validators:
    """Compiles each schema once, at its first use; one that cannot be compiled allows everything."""

    def __init__(self, document: Document) -> None:
        self._document = document
        # The schema is kept beside its validator, so that its id is not used again.
        self._compiled: dict[tuple[int, Direction], tuple[JSON, jsonschema_rs.Validator | None]] = {}

    def of(self, schema: JSON, direction: Direction) -> jsonschema_rs.Validator | None:
        """The validator of a schema that is a part of the document."""
        key = (id(schema), direction)
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = (schema, self._compile(schema, direction))
        return found[1]

    def fits(self, schema: JSON, value: JSON, direction: Direction) -> bool:
        """Whether a value fits a schema."""
        validator = self.of(schema, direction)
        try:
            return validator is None or validator.is_valid(value)
        except (ValueError, TypeError):
            return True

    def problem(
        self, schema: JSON, value: JSON, direction: Direction, prefix: str = "", *, is_partial: bool = False
    ) -> Problem | None:
        """The first reason why a value does not fit; one that `is_partial` may lack required members."""
        if self.fits(schema, value, direction):
            return None
        validator = self.of(schema, direction)
        errors = validator.iter_errors(value) if validator is not None else iter(())
        error = next((one for one in errors if not (is_partial and one.kind.name == "required")), None)
        return _located(error, value, prefix) if error is not None else None

    def _compile(self, schema: JSON, direction: Direction) -> jsonschema_rs.Validator | None:
        converted = to_json_schema(self._document, schema, direction)
        try:
            return jsonschema_rs.Draft202012Validator(converted, validate_formats=True, offline=True)
        except (ValueError, jsonschema_rs.ReferencingError):
            return None


def _located(error: jsonschema_rs.ValidationError, value: JSON, prefix: str) -> Problem:
    """The innermost reason: of alternatives that which got furthest."""
    reason = _innermost(error)
    kind = reason.kind.as_dict()
    path = _steps(reason.instance_path, value)
    if isinstance(missing := kind.get("property"), str) and reason.kind.name == "required":
        return Problem(place_of([*path, missing], prefix), "this is required")
    return Problem(place_of(path, prefix), shorten(reason.message))


def _steps(path: Sequence[str | int], value: JSON) -> list[str | int]:
    """The path with names of members as text: the validator gives those that are numbers as numbers."""
    steps = list[str | int]()
    for part in path:
        if isinstance(value, dict):
            steps.append(str(part))
            value = value.get(str(part))
        else:
            steps.append(part)
            value = value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None
    return steps


def _innermost(error: jsonschema_rs.ValidationError) -> jsonschema_rs.ValidationError:
    kind = error.kind
    if not isinstance(kind, jsonschema_rs.ValidationErrorKind.AnyOf | jsonschema_rs.ValidationErrorKind.OneOfNotValid):
        return error
    depth = len(error.instance_path)
    inner = [_innermost(branch[0]) for branch in kind.context if branch]
    best = max(inner, key=lambda one: (len(one.instance_path), one.kind.name != "type"), default=error)
    # Branches that all fail at the value itself say less than the whole: none of them is what the caller meant.
    return best if len(best.instance_path) > depth or best.kind.name != "type" or len(inner) == 1 else error


def place_of(path: Sequence[str | int], prefix: str = "") -> str:
    """A path as people write it: `messages[0].role`."""
    place = prefix
    for part in path:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else part
    return place


def shorten(message: str) -> str:
    """A message that does not repeat a long value."""
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
