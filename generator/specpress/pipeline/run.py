"""A document → all files of its client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from specpress import ir
from specpress.edit.prune import Skipped
from specpress.export import export, export_overlay, export_readme
from specpress.load import Address, DocumentSource, open_document
from specpress.locale.catalogs import Catalog
from specpress.locale.translate import translate_document
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document, Pointer, from_text
from specpress.openapi.index import Index
from specpress.openapi.node import Unsupported, root
from specpress.output.cache import Cache
from specpress.output.derive_sync import begin_deriving
from specpress.output.files import File
from specpress.output.formatting import begin_formatting
from specpress.pipeline.accept import Accepted, accept, no_progress
from specpress.pipeline.catalogs import catalogs_of
from specpress.pipeline.loading import load_document
from specpress.pipeline.localize import languages_of, localize, texts_of
from specpress.pipeline.options import DEFAULT, Options
from specpress.pipeline.render import render_localized, render_package, render_rest
from specpress.workers.processes import Submit, background


@dataclass(frozen=True, slots=True)
class Count:
    """How many operations or models were generated, of those that the document declares."""

    generated: int
    declared: int


@dataclass(frozen=True, slots=True)
class Result:
    """The files of the output, and how much of the document is in them."""

    files: tuple[File, ...]
    operations: Count
    models: Count
    warnings: tuple[Diagnostic, ...]
    skipped: tuple[Skipped, ...]
    names: tuple[str, ...] = ()
    untranslated: tuple[Diagnostic, ...] = ()
    """Messages that the catalogues of other languages lack, or that the document no longer has."""


def generate(spec: Path | Address, options: Options = DEFAULT, *, stage: Callable[[str], None] = no_progress) -> Result:
    """Generate all files for a document. `stage` gets the name of each stage when it begins. Raises `Diagnostics`.

    The files of a large document are formatted in other processes while the next ones are rendered.
    """
    stage("loading")
    catalogs = catalogs_of(options)
    source = open_document(spec, options.limits, allow_remote_refs=options.allow_remote_refs)
    document = load_document(source, options, stage)
    cache = Cache(options.cache)
    with background(len(document.whole_text)) as submit:
        accepted = accept(document, options, stage, submit)
        stage("rendering")
        package = render_package(accepted.api, accepted.document, options.templates, options.behaviour)
        twins = begin_deriving(package, submit)
        formatted = begin_formatting(package, submit, cache)
        languages = languages_of(catalogs)
        rest = render_rest(accepted.api, accepted.document, options.templates, languages)
        plain = _without_overlays(source, options, submit) if options.overlays else Plain()
        documents = (accepted.document, *((plain.document,) if plain.document else ()))
        given = (accepted.given, *((plain.given,) if plain.given else ()))
        translated = (
            *_translated(accepted, catalogs, options),
            *(file for one in catalogs for document in documents for file in export_overlay(document, one)),
            *(file for one in catalogs if plain.document for file in export(translate_document(plain.document, one))),
        )
        written = (*rest, *plain.files, *translated)
        about_builds = export_readme(accepted.document, written, options.tool_results)
        stage("formatting")
        formatted_twins = begin_formatting(twins(), submit, cache)
        files = (*formatted(), *formatted_twins(), *written, about_builds)
    cache.drop_the_rest()
    return Result(
        files=tuple(sorted(files, key=lambda file: file.path.as_posix())),
        operations=_operations(accepted),
        models=_models(accepted),
        warnings=(*accepted.warnings, *plain.warnings),
        skipped=accepted.skipped,
        names=accepted.api.names,
        untranslated=tuple(fault for one in catalogs for fault in one.faults(texts_of(given))),
    )


@dataclass(frozen=True, slots=True)
class Plain:
    """The document without its overlays for other tools, or why it is not written."""

    given: Document | None = None
    document: Document | None = None
    files: tuple[File, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()


def _without_overlays(source: DocumentSource, options: Options, submit: Submit) -> Plain:
    """Export the document without its overlays; the reason instead if it is only valid with them."""
    document = load_document(source, replace(options, overlays=()), no_progress)
    try:
        accepted = accept(document, options, no_progress, submit).document
        return Plain(document, accepted, export(accepted))
    except (Diagnostics, Unsupported):
        message = "without its overlays this document is not accepted, so spec/ has it only with them"
        return Plain(document, warnings=(Diagnostic(document.locate(()), message),))


def _translated(accepted: Accepted, catalogs: tuple[Catalog, ...], options: Options) -> Iterator[File]:
    for one in localize(accepted.document, catalogs, options):
        yield from render_localized(one, options.templates, languages_of(catalogs))


def _operations(accepted: Accepted) -> Count:
    def generated(resource: ir.Resource) -> int:
        return len(resource.operations) + sum(generated(child) for child in resource.children)

    return Count(generated(accepted.api.root), len(Index(accepted.given).operations))


def _models(accepted: Accepted) -> Count:
    components = root(accepted.given).get("components")
    declared = {node.pointer for _, node in components.members("schemas")} if components else set[Pointer]()
    generated = {from_text(declaration.location.pointer) for declaration in accepted.api.declarations}
    return Count(len(declared & generated), len(declared))
