"""The spec as other tools read it: one JSON file for each OpenAPI version, and one for mock servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from specpress.export.canonical import canonical
from specpress.export.mock import to_mock
from specpress.export.openapi_3_0 import to_3_0
from specpress.export.openapi_3_2 import to_3_2
from specpress.export.overlay import to_overlay
from specpress.export.readme import readme
from specpress.export.streams import without_item_schemas
from specpress.export.text import to_text
from specpress.export.tool_results import read_tool_results
from specpress.locale.catalogs import Catalog
from specpress.locale.translate import translations
from specpress.openapi.document import JSON, Document
from specpress.openapi.node import root as root_of
from specpress.output.files import File

__all__ = ["export", "export_overlay", "export_paths", "export_readme"]

_Rewrite: TypeAlias = Callable[[dict[str, JSON]], dict[str, JSON]]

_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60


_OF_3_0: Final[Mapping[str, _Rewrite]] = {"3.0": without_item_schemas, "mock": to_mock}
_OF_LATER: Final[Mapping[str, _Rewrite]] = {
    "3.0": lambda root: to_3_0(without_item_schemas(root)),
    "3.1": without_item_schemas,
    "3.2": to_3_2,
    "mock": to_mock,
}
"""The builds of a document, each with what makes it."""


def export(document: Document) -> tuple[File, ...]:
    """The files below `spec/`, named after the overlays that were applied, if any.

    A 3.0 document is written as it is, and for mock servers, but not turned into a newer one. A translated one is named
    after its language, keeps its letters readable, and is not written for mock servers, which show no prose.
    """
    source = PurePosixPath(document.file.replace("\\", "/")).name
    root = canonical(document.root)
    is_english = document.language == "en"
    return tuple(
        File(path, to_text(build(root), source, is_ascii=is_english)) for path, build in _builds(document).items()
    )


def export_paths(document: Document) -> tuple[PurePosixPath, ...]:
    """The paths of the files that `export` makes."""
    return tuple(_builds(document))


def _builds(document: Document) -> dict[PurePosixPath, _Rewrite]:
    builds = _OF_3_0 if str(document.root.get("openapi", "")).startswith("3.0.") else _OF_LATER
    suffix = _suffix(document)
    if document.language != "en":
        suffix += f"-{document.language}"
        builds = {kind: build for kind, build in builds.items() if kind != "mock"}
    return {PurePosixPath("spec", f"openapi-{kind}{suffix}.json"): build for kind, build in builds.items()}


def export_overlay(document: Document, catalog: Catalog) -> tuple[File, ...]:
    """The translations of a catalogue as an overlay for builds of the English document; None without translations."""
    texts = tuple(translations(canonical(document.root), catalog))
    if not texts:
        return ()
    source = PurePosixPath(document.file.replace("\\", "/")).name
    suffix = _suffix(document)
    version = ".".join(str(document.root.get("openapi", "")).split(".")[:2])
    name = f"{suffix.removeprefix('-')}-{catalog.language}" if suffix else catalog.language
    text = to_overlay(
        document.root,
        texts,
        title=f"{catalog.language} of {source}{suffix}",
        extends=f"openapi-{version}{suffix}.json",
        source=source,
    )
    return (File(PurePosixPath("spec", f"{name}.overlay.yaml"), text),)


def export_readme(document: Document, files: Iterable[File], results: Path | None) -> File:
    """The README of all builds among `files`, with the results of other tools from a JSON file if there is one.

    Raises `Diagnostics` where the file is no list of results.
    """
    source = PurePosixPath(document.file.replace("\\", "/")).name
    below = [file for file in files if file.path.parts[0] == "spec"]
    return readme(below, source, read_tool_results(results) if results is not None else ())


def _suffix(document: Document) -> str:
    """The titles of the overlays as a part of a file's name."""
    titles = [node.text("title") for overlay in document.overlays if (node := root_of(overlay).get("info"))]
    words = _NOT_IN_NAMES.sub("-", " ".join(titles).lower()).strip("-")[:_LONGEST].strip("-")
    return f"-{words or 'overlaid'}" if document.overlays else ""
