"""The straight line from a document to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from specpress import ir
from specpress.edit.overlay import overlay
from specpress.edit.prune import Skipped, prune
from specpress.load import Address, load
from specpress.lower import build
from specpress.naming.package import read_config
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Survey
from specpress.openapi.node import root
from specpress.output.cache import Cache
from specpress.output.derive_sync import begin_deriving, derive_sync
from specpress.output.files import File
from specpress.output.formatting import begin_formatting
from specpress.pipeline.options import DEFAULT, Options
from specpress.pipeline.render import render, render_package, render_rest
from specpress.validate import judge
from specpress.workers.processes import Submit, background


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


def load_api(spec: Path | Address, options: Options = DEFAULT, *, stage: Callable[[str], None] = _silent) -> Meaning:
    """What a document means; `Diagnostics` where it is wrong, or means what cannot be expressed.

    What the options allow to be left out is taken away until the rest means something.
    """
    given = _load(spec, options, stage)
    with background(len(given.text)) as submit:
        return _meaning(given, options, stage, submit)


def _load(spec: Path | Address, options: Options, stage: Callable[[str], None]) -> Document:
    stage("loading")
    return overlay(load(spec, options.limits, allow_remote_refs=options.allow_remote_refs), options)


def _meaning(given: Document, options: Options, stage: Callable[[str], None], submit: Submit) -> Meaning:
    document = given
    skipped: tuple[Skipped, ...] = ()
    while True:
        stage("validating")
        verdict = judge(document, submit)
        wrong = _unacceptable(verdict.faults, options)
        built: ir.API | Exception = Diagnostics(wrong)
        if not wrong:
            stage("building")
            built = _built(verdict.mended, options)
        faults = (*verdict.faults, *verdict.more())
        wrong = _unacceptable(faults, options)
        if wrong and not (options.accept_invalid and options.skip_unsupported):
            raise Diagnostics(wrong)
        if not wrong:
            if isinstance(built, ir.API):
                return Meaning(given, verdict.mended, built, (*faults, *verdict.notices), skipped)
            if not isinstance(built, Diagnostics) or not options.skip_unsupported:
                raise built
            wrong = built.diagnostics
        pruned = prune(document, wrong)
        document, skipped = pruned.document, (*skipped, *pruned.skipped)


def _unacceptable(faults: tuple[Diagnostic, ...], options: Options) -> tuple[Diagnostic, ...]:
    return tuple(one for one in faults if not (options.accept_invalid and one.remedy))


def _built(document: Document, options: Options) -> ir.API | Exception:
    """What a document means, or why it means nothing: what is found wrong with it later may be the reason for any error."""
    try:
        return build(document, read_config(document), options.limits)
    except Exception as error:  # noqa: BLE001 - raised again unless the document is invalid
        return error


def generate(spec: Path | Address, options: Options = DEFAULT, *, stage: Callable[[str], None] = _silent) -> Result:
    """All files that the document gives; `stage` is told the name of each stage as it begins."""
    given = _load(spec, options, stage)
    cache = Cache(options.cache)
    with background(len(given.text)) as submit:
        meaning = _meaning(given, options, stage, submit)
        stage("rendering")
        package = render_package(meaning.api, meaning.document, options.templates)
        twins = begin_deriving(package, submit)
        formatted = begin_formatting(package, submit, cache)
        rest = render_rest(meaning.api, meaning.document, options.templates)
        stage("formatting")
        formatted_twins = begin_formatting(twins(), submit, cache)
        files = (*formatted(), *formatted_twins(), *rest)
    cache.drop_the_rest()
    return Result(
        files=tuple(sorted(files, key=lambda file: file.path.as_posix())),
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
