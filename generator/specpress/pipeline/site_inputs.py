"""An accepted document → what its site shows beside the English API: the API in other languages, and the builds."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Callable
from dataclasses import dataclass
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
"""As many as have something to do in a build: openapi-spec-validator, and the work here."""


@dataclass(frozen=True, slots=True)
class SiteInputs:
    """The API in the language of each catalogue, in their order; `builds` of the document, None unless wanted."""

    apis: tuple[ir.API, ...]
    builds: tuple[File, ...] | None


def begin_inputs(
    document: Document, catalogs: tuple[Catalog, ...], options: Options, submit: Submit, *, with_builds: bool
) -> Callable[[], SiteInputs]:
    """Start the work, which takes longer than lowering the English document; the returned function waits for it."""
    if submit is here:
        return here(_inputs, document, catalogs, options, with_builds)
    if not catalogs and not with_builds:
        return lambda: SiteInputs((), None)
    pickled = submit(_pickled_inputs, document, catalogs, options, with_builds)
    # The bytes come from a process that runs this very program.
    return lambda: pickle.loads(pickled())  # noqa: S301


def _inputs(document: Document, catalogs: tuple[Catalog, ...], options: Options, with_builds: bool) -> SiteInputs:  # noqa: FBT001 - `submit` gives arguments by position
    apis = tuple(one.api for one in localize(document, catalogs, options))
    return SiteInputs(apis, export(document) if with_builds else None)


def _pickled_inputs(document: Document, catalogs: tuple[Catalog, ...], options: Options, with_builds: bool) -> bytes:  # noqa: FBT001 - as above
    """The same as bytes, made on a deep stack: types may be nested deeper than a worker's own stack."""
    return with_deep_stack(lambda: pickle.dumps(_inputs(document, catalogs, options, with_builds), protocol=5))


def warm_up(submit: Submit) -> None:
    """Have each worker import what its first call would import otherwise."""
    waiting = [submit(_imported) for _ in range(_WORKERS)]
    del waiting


def _imported() -> None:
    """Import the checks, which a build without changes does not need; the rest is imported with this file."""
    importlib.import_module("specpress.validate.checks")
