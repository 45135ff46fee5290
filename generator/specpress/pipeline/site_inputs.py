"""An accepted document → what its site shows beside the English API: the API in other languages, and the builds."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from specpress import ir
from specpress.export import export
from specpress.locale.catalogs import Catalog
from specpress.openapi.document import Document
from specpress.output.files import File
from specpress.pipeline.localize import localize
from specpress.pipeline.options import Options
from specpress.workers.deep_stack import with_deep_stack
from specpress.workers.processes import Submit, here

_WORKERS: Final = 2
"""As many as have something to do in a build: one lowers a document, one checks it and makes the builds."""


def begin_apis(
    document: Document, catalogs: tuple[Catalog, ...], options: Options, submit: Submit
) -> Callable[[], tuple[ir.API, ...]]:
    """Start lowering the document in the language of each catalogue; the returned function waits for it."""
    if submit is here or not catalogs:
        return here(_apis, document, catalogs, options)
    pickled = submit(_pickled_apis, document, catalogs, options)
    # The bytes come from a process that runs this very program.
    return lambda: pickle.loads(pickled())  # noqa: S301


def begin_builds(document: Document, submit: Submit) -> Callable[[], tuple[File, ...]]:
    """Start exporting the document; the returned function waits for it."""
    # The builds say nothing of places, which are as large as the document.
    overlays = tuple(_without_places(one) for one in document.overlays)
    return submit(_builds, replace(_without_places(document), overlays=overlays))


def warm_up(submit: Submit) -> None:
    """Have each worker import what its first call would import otherwise."""
    for _ in range(_WORKERS):
        submit(_import_checks)


def _apis(document: Document, catalogs: tuple[Catalog, ...], options: Options) -> tuple[ir.API, ...]:
    return tuple(one.api for one in localize(document, catalogs, options))


def _pickled_apis(document: Document, catalogs: tuple[Catalog, ...], options: Options) -> bytes:
    """The same as bytes, made on a deep stack: types may be nested deeper than a worker's own stack."""
    return with_deep_stack(lambda: pickle.dumps(_apis(document, catalogs, options), protocol=5))


def _builds(document: Document) -> tuple[File, ...]:
    return with_deep_stack(lambda: export(document))


def _without_places(document: Document) -> Document:
    return replace(document, text="", positions={}, origins={})


def _import_checks() -> None:
    """Import the checks, which a build without changes does not need; the rest is imported with this file."""
    importlib.import_module("specpress.validate.checks")
