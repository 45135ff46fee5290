"""Text of an OpenAPI document → plain values with the position of each."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from specpress.load.address import STDIN, Address
from specpress.load.bundle import bundle, is_bundled
from specpress.load.dynamic import without_identifiers
from specpress.load.fetch import Fetcher
from specpress.load.fetched import FetchError
from specpress.load.json_reader import read_json
from specpress.load.path_items import with_whole_path_items
from specpress.load.source import Source, decode, read_source, read_stdin
from specpress.load.tree import Tree
from specpress.load.version import check_version
from specpress.load.yaml_reader import read_yaml
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.document import Document
from specpress.openapi.limits import DEFAULT, Limits
from specpress.openapi.location import Location

__all__ = ["Address", "DocumentSource", "load", "open_document", "read"]


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """The text of a document, and the fetcher of the files that it refers to. Each loading counts bytes from zero."""

    source: Source
    fetcher: Fetcher
    is_file: bool


def _unchanged(document: Document) -> Document:
    return document


def load(
    spec: Path | Address | DocumentSource,
    limits: Limits = DEFAULT,
    *,
    allow_remote_refs: bool = False,
    edit: Callable[[Document], Document] = _unchanged,
) -> Document:
    """Read an OpenAPI 3.0 or 3.1 document: JSON if the name ends in `.json`, else YAML by the 1.2 core schema.

    `edit` changes the document before the parts of other files that it refers to are added to it. Raises
    `Diagnostics`, each with its place, if the file is no such document.
    """
    opened = (
        spec if isinstance(spec, DocumentSource) else open_document(spec, limits, allow_remote_refs=allow_remote_refs)
    )
    source = opened.source
    tree = _parse(source) if opened.is_file else _parse_either(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    document = Document(file=source.file, text=source.text, root=check_version(tree, source), positions=tree.positions)
    document = edit(document)
    if not is_bundled(document):
        document = without_identifiers(bundle(document, copy(opened.fetcher), _parse))
    return with_whole_path_items(document)


def open_document(spec: Path | Address, limits: Limits = DEFAULT, *, allow_remote_refs: bool = False) -> DocumentSource:
    """Read the text of a document once, to load it several times: standard input can be read only once."""
    fetcher = Fetcher(spec.parent if isinstance(spec, Path) else Path(), limits, allow_remote_refs)
    if isinstance(spec, Path):
        return DocumentSource(read_source(spec, limits), fetcher, is_file=True)
    return DocumentSource(_read_address(spec, fetcher), fetcher, is_file=False)


def _read_address(address: Address, fetcher: Fetcher) -> Source:
    if address.is_stdin:
        return read_stdin(STDIN, fetcher.limits)
    try:
        found = fetcher.read_main(address)
    except FetchError as error:
        raise Diagnostics([Diagnostic(Location(str(address), 1, 1), error.message, error.hint)]) from None
    return decode(found.place, found.content, fetcher.limits)


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    """Read a JSON or YAML file. Raises `Diagnostics` unless its root is an object.

    The result is the one of an earlier call, if the file still has the same text.
    """
    return _object_in(read_source(path, limits))


@lru_cache(maxsize=16)
def _object_in(source: Source) -> Document:
    tree = _parse(source)
    if tree.problems:
        raise Diagnostics(tree.problems)
    if not isinstance(tree.root, dict):
        raise source.error(0, "this file is not an object with keys", "name one that is")
    return Document(file=source.file, text=source.text, root=tree.root, positions=tree.positions)


def _parse(source: Source) -> Tree:
    is_json = source.file.lower().endswith(".json") and source.text.strip()
    return read_json(source) if is_json else read_yaml(source)


def _parse_either(source: Source) -> Tree:
    """Parse a text of unknown format: as JSON if it begins like JSON, and as YAML if that fails."""
    if not source.text.lstrip().startswith("{"):
        return _parse(source)
    try:
        return read_json(source)
    except Diagnostics as as_json:
        try:
            return read_yaml(source)
        except Diagnostics:
            raise as_json from None
