"""The straight line from a document to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from specpress import ir
from specpress.config import read_config
from specpress.document import Document
from specpress.files import File
from specpress.formatting import format_files
from specpress.load import load
from specpress.node import root
from specpress.validate import validate

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


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


def generate(spec: Path, *, stage: Callable[[str], None] = _silent, cache: Path | None = None) -> Result:
    """All files that the document gives; `stage` is told the name of each stage as it begins."""
    document = load_valid(spec, stage=stage)
    config = read_config(document)

    # ruff: noqa: PLC0415 - until every stage is there
    from specpress.build import build
    from specpress.derive_sync import derive_sync
    from specpress.render import render

    stage("building")
    api = build(document, config)
    stage("rendering")
    files = derive_sync(render(api, document))
    stage("formatting")
    return Result(format_files(files, cache), _operations(document, api), _models(document, api))


def _operations(document: Document, api: ir.API) -> Count:
    def generated(resource: ir.Resource) -> int:
        return len(resource.operations) + sum(generated(child) for child in resource.children)

    paths = [path_item for _, path_item in root(document).members("paths")]
    declared = sum(1 for path_item in paths for method in METHODS if path_item.has(method))
    return Count(generated(api.root), declared)


def _models(document: Document, api: ir.API) -> Count:
    components = root(document).get("components")
    names = {name for name, _ in components.members("schemas")} if components else set[str]()
    declared = len(names)
    return Count(len(api.declarations), max(declared, len(api.declarations)))
