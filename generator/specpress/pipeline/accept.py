"""A document → the API that it describes, if the options accept the document's faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.edit.prune import Skipped, prune
from specpress.load import Address
from specpress.lower import lower
from specpress.naming.package import read_config
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.pipeline.loading import load_document
from specpress.pipeline.options import DEFAULT, Options
from specpress.validate import validate
from specpress.workers.processes import Submit, background, now


@dataclass(frozen=True, slots=True)
class Accepted:
    """A document that was accepted, and the API that it describes.

    `given` is the document as it was loaded; `document` is the same with its faults repaired and without the operations
    that were skipped. `warnings` are the warnings of loading, then the faults that were repaired. `is_faultless`:
    validation found no fault in `given`.
    """

    given: Document
    document: Document
    api: ir.API
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]
    is_faultless: bool = False


def no_progress(stage: str) -> None:
    """A callback for the names of stages that shows none of them."""
    del stage


def _nothing(document: Document) -> None:
    del document


def load_api(
    spec: Path | Address, options: Options = DEFAULT, *, stage: Callable[[str], None] = no_progress
) -> Accepted:
    """Load, validate and lower a document. Raises `Diagnostics` if it is invalid or cannot be expressed in Python."""
    document = load_document(spec, options, stage)
    with background(len(document.whole_text)) as submit:
        return accept(document, options, stage, submit)


def accept(
    given: Document,
    options: Options,
    stage: Callable[[str], None],
    submit: Submit,
    *,
    is_faultless: bool = False,
    begin: Callable[[Document], None] = _nothing,
) -> Accepted:
    """Validate and lower a document. Raises `Diagnostics` if it is invalid or cannot be expressed in Python.

    With `skip_unsupported` the operations that cannot be generated are removed until the rest can be lowered.
    `is_faultless`: an earlier run with the same code found no fault in an equal document. `begin` is called with each
    document that is going to be lowered, the last of which is the accepted one, to start other work on it.
    """
    document = given
    skipped: tuple[Skipped, ...] = ()
    while True:
        attempt = _attempt(document, options, stage, submit, begin, is_faultless=is_faultless and document is given)
        if attempt.api is not None:
            warnings = (*given.warnings, *attempt.faults)
            is_whole = attempt.is_faultless and not skipped
            return Accepted(given, attempt.document, attempt.api, warnings, skipped, is_whole)
        pruned = prune(document, attempt.faults)
        document, skipped = pruned.document, (*skipped, *pruned.skipped)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The result of one pass: the API and the repaired faults, or no API and the faults whose operations must go."""

    document: Document
    api: ir.API | None
    faults: tuple[Diagnostic, ...]
    is_faultless: bool = False


def _attempt(
    document: Document,
    options: Options,
    stage: Callable[[str], None],
    submit: Submit,
    begin: Callable[[Document], None],
    *,
    is_faultless: bool,
) -> _Attempt:
    """One pass through validation and lowering. Raises `Diagnostics` unless the options allow to skip operations.

    openapi-spec-validator takes as long as everything else, so it runs in parallel with lowering. Lowering may raise
    any exception for a document that the validator refuses, so the validator's errors are reported first.
    """
    stage("validating")
    validation = validate(document, submit, is_faultless=is_faultless)
    lowered: Callable[[], ir.API] | None = None
    if not _refused(validation.faults, options):
        stage("lowering")
        begin(validation.repaired)
        lowered = now(_lower, validation.repaired, options)
    faults = validation.all_faults()
    refused = _refused(faults, options)
    if refused or lowered is None:
        if options.accept_invalid and options.skip_unsupported:
            return _Attempt(document, None, refused)
        raise Diagnostics(refused)
    try:
        api = lowered()
        warnings = (*faults, *validation.notices, *api.warnings)
        return _Attempt(validation.repaired, api, warnings, is_faultless=not faults)
    except Diagnostics as error:
        if options.skip_unsupported:
            return _Attempt(document, None, error.diagnostics)
        raise


def _lower(document: Document, options: Options) -> ir.API:
    return lower(document, read_config(document), options.limits)


def _refused(faults: Iterable[Diagnostic], options: Options) -> tuple[Diagnostic, ...]:
    """The faults that the options do not turn into warnings."""
    return tuple(one for one in faults if not (options.accept_invalid and one.remedy))
