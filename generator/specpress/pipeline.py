"""The straight line from a document to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.build import build
from specpress.config import read_config
from specpress.derive_sync import derive_sync
from specpress.diagnostics import Diagnostic, Diagnostics
from specpress.document import Document, Pointer, from_text
from specpress.files import File
from specpress.formatting import format_files
from specpress.load import load
from specpress.node import root
from specpress.options import DEFAULT, Options
from specpress.overlay import overlay
from specpress.prune import Skipped, prune
from specpress.render import render
from specpress.validate import judge
from specpress.validate.walk import Survey


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the document's things were generated."""

    generated: int
    declared: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """A document that was accepted, and what it means; `document` is what it was taken for, `given` as it was read."""

    given: Document
    document: Document
    api: ir.API
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The files of the output, and how much of the document is in them."""

    files: tuple[File, ...]
    operations: Count
    models: Count
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]


def _silent(stage: str) -> None:
    del stage


def load_api(spec: Path, options: Options = DEFAULT, *, stage: Callable[[str], None] = _silent) -> Meaning:
    """What a document means; `Diagnostics` where it is wrong, or means what cannot be expressed.

    What the options allow to be left out is taken away until the rest means something.
    """
    stage("loading")
    given = overlay(load(spec, options.limits, allow_remote_refs=options.allow_remote_refs), options)
    document = given
    skipped: tuple[Skipped, ...] = ()
    while True:
        stage("validating")
        verdict = judge(document)
        wrong = tuple(one for one in verdict.faults if not (options.accept_invalid and one.remedy))
        if wrong and not (options.accept_invalid and options.skip_unsupported):
            raise Diagnostics(wrong)
        if not wrong:
            stage("building")
            try:
                api = build(verdict.mended, read_config(verdict.mended))
            except Diagnostics as error:
                if not options.skip_unsupported:
                    raise
                wrong = error.diagnostics
            else:
                return Meaning(given, verdict.mended, api, verdict.faults, skipped)
        pruned = prune(document, wrong)
        document, skipped = pruned.document, (*skipped, *pruned.skipped)


def generate(spec: Path, options: Options = DEFAULT, *, stage: Callable[[str], None] = _silent) -> Result:
    """All files that the document gives; `stage` is told the name of each stage as it begins."""
    meaning = load_api(spec, options, stage=stage)
    stage("rendering")
    files = render_files(meaning, options)
    stage("formatting")
    return Result(
        files=format_files(files, options.cache),
        operations=_operations(meaning),
        models=_models(meaning),
        warnings=meaning.warnings,
        skipped=meaning.skipped,
    )


def render_files(meaning: Meaning, options: Options = DEFAULT) -> tuple[File, ...]:
    """All files, before black has laid them out."""
    return derive_sync(render(meaning.api, meaning.document, options.templates))


def _operations(meaning: Meaning) -> Count:
    def generated(resource: ir.Resource) -> int:
        return len(resource.operations) + sum(generated(child) for child in resource.children)

    return Count(generated(meaning.api.root), len(Survey(meaning.given).operations))


def _models(meaning: Meaning) -> Count:
    components = root(meaning.given).get("components")
    declared = {node.pointer for _, node in components.members("schemas")} if components else set[Pointer]()
    generated = {from_text(declaration.location.pointer) for declaration in meaning.api.declarations}
    return Count(len(declared & generated), len(declared))
