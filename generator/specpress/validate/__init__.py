"""Validation: a document → its faults, and the document with the repairable ones repaired."""

from __future__ import annotations

from specpress.openapi.document import Document
from specpress.openapi.index import Index
from specpress.validate.notices import notices
from specpress.validate.validation import Validation
from specpress.workers.processes import Submit, here

__all__ = ["Validation", "validate"]


def validate(document: Document, submit: Submit = here, *, is_faultless: bool = False) -> Validation:
    """Find every fault of a document, also faults that only appear after others have been repaired.

    `submit` runs openapi-spec-validator, in another process for a large document. `is_faultless`: an earlier run found
    no fault in an equal document.
    """
    if is_faultless:
        return Validation((), document, tuple, tuple(notices(Index(document))))
    # Imported here because a document without changes needs none of the libraries, which take half a second to import.
    from specpress.validate.checks import check

    return check(document, submit)
