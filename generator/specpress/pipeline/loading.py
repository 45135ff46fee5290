"""A file, a URL or standard input → the document that a run works on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from specpress.edit.apply_overlays import apply_overlays
from specpress.edit.names import with_names
from specpress.load import Address, DocumentSource, load, read
from specpress.openapi.document import Document
from specpress.pipeline.options import Options


def load_document(spec: Path | Address | DocumentSource, options: Options, stage: Callable[[str], None]) -> Document:
    """Load a document, apply the overlays of the options, and set the names of the options in it."""
    stage("loading")

    def with_overlays(document: Document) -> Document:
        overlays = [read(overlay, options.limits) for overlay in options.overlays]
        return apply_overlays(document, overlays, options.limits)

    document = load(spec, options.limits, allow_remote_refs=options.allow_remote_refs, edit=with_overlays)
    return with_names(document, options.names)
