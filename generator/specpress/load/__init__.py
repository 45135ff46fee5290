"""Text of an OpenAPI document → plain values with the position of each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from specpress.load.bundle import bundle, is_bundled
from specpress.load.dynamic import without_identifiers
from specpress.load.fetch import Fetcher
from specpress.load.json_reader import read_json
from specpress.load.source import Source, read_source
from specpress.load.tree import Tree
from specpress.load.version import check_version
from specpress.load.yaml_reader import read_yaml
from specpress.openapi.diagnostics import Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.limits import DEFAULT, Limits

__all__ = ["load", "read"]


def _unchanged(document: Document) -> Document:
    return document


def load(
    path: Path,
    limits: Limits = DEFAULT,
    *,
    allow_remote_refs: bool = False,
    edit: Callable[[Document], Document] = _unchanged,
) -> Document:
    """Read an OpenAPI 3.0 or 3.1 document: JSON if the name ends in `.json`, else YAML by the 1.2 core schema.

    `edit` changes the document before what it refers to in other files of its folder becomes a part of it. Raises `Diagnostics`, each with its place, if
    the file is no such document.
    """
    source = read_source(path, limits)
    tree = _parse(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    document = Document(file=source.file, text=source.text, root=check_version(tree, source), positions=tree.positions)
    document = edit(document)
    if is_bundled(document):
        return document
    return without_identifiers(bundle(document, Fetcher(path.parent, limits, allow_remote_refs), _parse))


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read a file of any kind whose value is an object; `Diagnostics` if it is none."""
    source = read_source(path, limits)
    tree = _parse(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    if not isinstance(tree.root, dict):
        raise source.error(0, "this file is not an object with keys", "name one that is")
    return Document(file=source.file, text=source.text, root=tree.root, positions=tree.positions)


def _parse(source: Source) -> Tree:
    is_json = source.file.lower().endswith(".json") and source.text.strip()
    return read_json(source) if is_json else read_yaml(source)
