"""Document → its faults, and the document with the harmless ones repaired."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from specpress.edit.repair import repair
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Survey
from specpress.validate.metaschema import check_schemas
from specpress.validate.rules import (
    extension,
    fields,
    inheritance,
    later,
    operations,
    pagination,
    references,
    response_cases,
    schemas,
    security,
    servers,
    tags,
    telemetry,
    tokens,
    values,
)
from specpress.validate.spec_validator import begin_spec_validator
from specpress.validate.structure import General, check_structure
from specpress.workers.processes import Submit, here

__all__ = ["Validation", "validate"]

Rule: TypeAlias = Callable[[Survey], Iterator[Diagnostic]]

_RULES: Final[tuple[Rule, ...]] = (
    references.check,
    inheritance.check,
    fields.check,
    tokens.check,
    schemas.check,
    operations.check,
    security.check,
    servers.check,
    tags.check,
    extension.check,
    response_cases.check,
    pagination.check,
    telemetry.check,
    later.check,
)


@dataclass(frozen=True, slots=True)
class Validation:
    """The faults that our rules find in a document, and the document with those repaired that have a remedy.

    `more` waits for openapi-spec-validator, and gives the faults that it finds beside them.
    """

    faults: tuple[Diagnostic, ...]
    repaired: Document
    more: Callable[[], tuple[Diagnostic, ...]]

    def all_faults(self) -> tuple[Diagnostic, ...]:
        """The faults of our rules and of openapi-spec-validator; waits for the latter."""
        return (*self.faults, *self.more())


def validate(document: Document, submit: Submit = here) -> Validation:
    """Find every fault of a document; openapi-spec-validator works where `submit` sends it."""
    survey = Survey(document)
    found = [diagnostic for rule in _RULES for diagnostic in rule(survey)]
    found = _without_echoes(found, [*check_structure(document), *check_schemas(survey)])
    repaired = repair(document, found)
    if not all(one.remedy for one in found):
        return Validation(tuple(found), repaired, tuple)
    # What comes now walks through references, and trusts the shape of what it meets.
    findings = begin_spec_validator(repaired, submit)
    values_found = list(values.check(Survey(repaired)))

    def more() -> tuple[Diagnostic, ...]:
        return tuple(_without_echoes(values_found, findings())[len(values_found) :])

    return Validation((*found, *values_found), repair(repaired, values_found), more)


def _without_echoes(ours: list[Diagnostic], general: list[General]) -> list[Diagnostic]:
    """Our rules know best: what a general schema says about the same place is dropped, and what it only hints at."""
    places: set[Pointer] = set()
    parents: set[Pointer] = set()
    kept = list(ours)
    for one in ours:
        pointer = from_text(one.location.pointer)
        places.add(pointer)
        parents.update(pointer[:length] for length in range(len(pointer)))
    for other in sorted(general, key=lambda each: each.worth == "vague"):
        pointer = from_text(other.diagnostic.location.pointer)
        if (other.worth != "missing" and pointer in places) or (other.worth == "vague" and pointer in parents):
            continue
        kept.append(other.diagnostic)
        parents.update(pointer[:length] for length in range(len(pointer) + 1))
    return kept
