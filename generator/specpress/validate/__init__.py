"""Document → nothing, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from specpress.edit.repair import mend
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Survey
from specpress.validate.metaschema import check_schemas
from specpress.validate.notices import notices
from specpress.validate.rules import (
    dialects,
    extension,
    fields,
    inheritance,
    operations,
    pagination,
    parameters,
    references,
    response_cases,
    schemas,
    security,
    servers,
    tags,
    telemetry,
    tokens,
    types,
    values,
)
from specpress.validate.spec_validator import ask_authority
from specpress.validate.structure import General, check_structure
from specpress.workers.processes import Submit, here

__all__ = ["Verdict", "judge", "validate"]

_MOST_ROUNDS: Final = 20
"""How often a document is mended; the faults of real ones are gone after two or three times."""

_Identity: TypeAlias = tuple[str, str]
Rule: TypeAlias = Callable[[Survey], Iterator[Diagnostic]]

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
    response_cases.check,
    pagination.check,
    telemetry.check,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that our rules find wrong with a document; `mended` is the document with their remedies.

    `notices` are warnings that hold for a right document, too; `more` waits for what openapi-spec-validator finds beside it.
    """

    faults: tuple[Diagnostic, ...]
    mended: Document
    more: Callable[[], tuple[Diagnostic, ...]]
    notices: tuple[Diagnostic, ...] = ()


def validate(document: Document) -> None:
    """Raise `Diagnostics` with every fault that is found."""
    verdict = judge(document)
    faults = (*verdict.faults, *verdict.more())
    if faults:
        raise Diagnostics(faults)


def judge(document: Document, submit: Submit = here) -> Verdict:
    """Every fault that is found, also of those that show only when others have been mended."""
    faults: dict[_Identity, Diagnostic] = {}
    for _ in range(_MOST_ROUNDS):
        # General schemas come after our rules: they say less about the faults that both know.
        survey = Survey(document)
        ours = [fault for rule in _RULES for fault in rule(survey)]
        for one in ours:
            faults.setdefault(_identity(one), one)
        is_mendable = all(one.remedy for one in ours)
        mended = mend(document, ours)
        if is_mendable and mended is not document:
            document = mended
            continue
        others = _without_echoes(
            ours, [*check_structure(mended), *check_schemas(survey if mended is document else Survey(mended))]
        )
        for one in others:
            faults.setdefault(_identity(one), one)
        if not is_mendable or not all(one.remedy for one in others):
            return Verdict(tuple(faults.values()), mended, tuple)
        document = mend(mended, others)
        if document is mended:
            return _with_other_opinions(document, tuple(faults.values()), ours, submit)
    # Remedies that undo each other are none.
    return Verdict(tuple(replace(one, remedy=None) for one in faults.values()), document, tuple)


def _with_other_opinions(
    document: Document, faults: tuple[Diagnostic, ...], last: list[Diagnostic], submit: Submit
) -> Verdict:
    """What comes now walks through references, and trusts the shape of what it meets."""
    opinion = ask_authority(document, submit)
    survey = Survey(document)
    values_found = list(values.check(survey))

    def more() -> tuple[Diagnostic, ...]:
        return tuple(_without_echoes([*last, *values_found], opinion()))

    return Verdict((*faults, *values_found), document, more, tuple(notices(survey)))


def _identity(fault: Diagnostic) -> _Identity:
    """The same fault in the next round: its pointer may have changed."""
    return str(fault.location), fault.message


def _without_echoes(ours: list[Diagnostic], general: list[General]) -> list[Diagnostic]:
    """Our rules know best: of what a general schema says, the same place is dropped, and what it only hints at."""
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
