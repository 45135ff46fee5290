"""The straight line from a document to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.build import build
from specpress.config import read_config
from specpress.derive_sync import derive_sync
from specpress.document import Document
from specpress.files import File
from specpress.formatting import format_files
from specpress.load import load
from specpress.location import Location
from specpress.node import root
from specpress.render import render
from specpress.validate import validate
from specpress.validate.walk import Survey


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the document's things were generated."""

    generated: int
    declared: int


@dataclass(frozen=True, slots=True)
class Result:
    """The files of the output, and how much of the document is in them."""

    files: tuple[File, ...]
    operations: Count
    models: Count


def _silent(stage: str) -> None:
    del stage


def load_valid(spec: Path, *, stage: Callable[[str], None] = _silent) -> Document:
    """A document without known faults; `Diagnostics` if it has any."""
    stage("loading")
    document = load(spec)
    stage("validating")
    validate(document)
    return document


def load_api(spec: Path, *, stage: Callable[[str], None] = _silent) -> tuple[Document, ir.API]:
    """A valid document and what it means; `Diagnostics` also where that cannot be expressed."""
    document = load_valid(spec, stage=stage)
    stage("building")
    return document, build(document, read_config(document))


def generate(spec: Path, *, stage: Callable[[str], None] = _silent, cache: Path | None = None) -> Result:
    """All files that the document gives; `stage` is told the name of each stage as it begins."""
    document, api = load_api(spec, stage=stage)
    stage("rendering")
    files = derive_sync(render(api, document))
    stage("formatting")
    return Result(format_files(files, cache), _operations(document, api), _models(document, api))


def _operations(document: Document, api: ir.API) -> Count:
    def generated(resource: ir.Resource) -> int:
        return len(resource.operations) + sum(generated(child) for child in resource.children)

    return Count(generated(api.root), len(Survey(document).operations))


def _models(document: Document, api: ir.API) -> Count:
    components = root(document).get("components")
    declared = {node.location for _, node in components.members("schemas")} if components else set[Location]()
    return Count(len(declared & {declaration.location for declaration in api.declarations}), len(declared))
