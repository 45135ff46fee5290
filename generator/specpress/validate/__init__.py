"""Document → nothing, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from specpress.edit.repair import mend
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Survey
from specpress.validate.metaschema import check_schemas
from specpress.validate.rules import (
    extension,
    fields,
    inheritance,
    names,
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
from specpress.validate.spec_validator import ask_authority
from specpress.validate.structure import General, check_structure
from specpress.workers.processes import Submit, here

__all__ = ["Verdict", "judge", "validate"]

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
    names.check,
    response_cases.check,
    pagination.check,
    telemetry.check,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that our rules find wrong with a document; `mended` is the document without those faults that have a remedy.

    `more` waits for what openapi-spec-validator finds beside it.
    """

    faults: tuple[Diagnostic, ...]
    mended: Document
    more: Callable[[], tuple[Diagnostic, ...]]


def validate(document: Document) -> None:
    """Raise `Diagnostics` with every fault that is found."""
    verdict = judge(document)
    faults = (*verdict.faults, *verdict.more())
    if faults:
        raise Diagnostics(faults)


def judge(document: Document, submit: Submit = here) -> Verdict:
    """Every fault that is found."""
    survey = Survey(document)
    found = [diagnostic for rule in _RULES for diagnostic in rule(survey)]
    found = _without_echoes(found, [*check_structure(document), *check_schemas(survey)])
    mended = mend(document, found)
    if not all(one.remedy for one in found):
        return Verdict(tuple(found), mended, tuple)
    # What comes now walks through references, and trusts the shape of what it meets.
    opinion = ask_authority(mended, submit)
    values_found = list(values.check(Survey(mended)))

    def more() -> tuple[Diagnostic, ...]:
        return tuple(_without_echoes(values_found, opinion())[len(values_found) :])

    return Verdict((*found, *values_found), mend(mended, values_found), more)


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
