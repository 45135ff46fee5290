"""Every check of a document, in rounds: faults may only appear after others have been repaired."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from specpress.edit.repair import repair
from specpress.openapi.diagnostics import Diagnostic
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Index
from specpress.validate.metaschema import check_schemas
from specpress.validate.notices import notices
from specpress.validate.rules import (
    dialects,
    documentation,
    extension,
    fields,
    inheritance,
    later,
    legacy,
    names,
    operations,
    pagination,
    parameters,
    references,
    response_cases,
    retry,
    schemas,
    security,
    servers,
    tags,
    telemetry,
    tokens,
    types,
    values,
)
from specpress.validate.spec_validator import begin_spec_validator
from specpress.validate.structure import General, check_structure
from specpress.validate.validation import Validation
from specpress.workers.processes import Submit

_MOST_ROUNDS: Final = 20
"""The most rounds of repairs; real documents need two or three."""

_Identity: TypeAlias = tuple[str, str]
Rule: TypeAlias = Callable[[Index], Iterator[Diagnostic]]

_RULES: Final[tuple[Rule, ...]] = (
    references.check,
    inheritance.check,
    fields.check,
    tokens.check,
    types.check,
    schemas.check,
    dialects.check,
    parameters.check,
    operations.check,
    security.check,
    servers.check,
    tags.check,
    extension.check,
    documentation.check,
    names.check,
    legacy.check,
    response_cases.check,
    pagination.check,
    telemetry.check,
    later.check,
    retry.check,
)


def check(document: Document, submit: Submit) -> Validation:
    """Find every fault of a document, also faults that only appear after others have been repaired.

    `submit` runs openapi-spec-validator, in another process for a large document.
    """
    faults: dict[_Identity, Diagnostic] = {}
    for _ in range(_MOST_ROUNDS):
        # General schemas come after our rules: they say less about the faults that both know.
        index = Index(document)
        ours = [fault for rule in _RULES for fault in rule(index)]
        for one in ours:
            faults.setdefault(_identity(one), one)
        is_repairable = all(one.remedy for one in ours)
        repaired = repair(document, ours)
        if is_repairable and repaired is not document:
            document = repaired
            continue
        others = _without_echoes(
            ours, [*check_structure(repaired), *check_schemas(index if repaired is document else Index(repaired))]
        )
        for one in others:
            faults.setdefault(_identity(one), one)
        if not is_repairable or not all(one.remedy for one in others):
            return Validation(tuple(faults.values()), repaired, tuple)
        document = repair(repaired, others)
        if document is repaired:
            return _with_spec_validator(document, tuple(faults.values()), ours, submit)
    # Two remedies that undo each other would go on for ever.
    return Validation(tuple(replace(one, remedy=None) for one in faults.values()), document, tuple)


def _with_spec_validator(
    document: Document, faults: tuple[Diagnostic, ...], last: list[Diagnostic], submit: Submit
) -> Validation:
    """Add the checks that follow references and rely on a valid structure."""
    findings = begin_spec_validator(document, submit)
    index = Index(document)
    values_found = list(values.check(index))

    def more() -> tuple[Diagnostic, ...]:
        return tuple(_without_echoes([*last, *values_found], findings()))

    return Validation((*faults, *values_found), repair(document, values_found), more, tuple(notices(index)))


def _identity(fault: Diagnostic) -> _Identity:
    """The identity of a fault in the next round, in which its pointer may have changed."""
    return str(fault.location), fault.message


def _without_echoes(ours: list[Diagnostic], general: list[General]) -> list[Diagnostic]:
    """The faults without the schema's errors that repeat, or only hint at, a fault that one of our rules has found."""
    places: set[Pointer] = set()
    parents: set[Pointer] = set()
    kept = list[Diagnostic]()
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
