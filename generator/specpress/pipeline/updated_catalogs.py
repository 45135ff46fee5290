"""A document → its catalogues, brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from specpress.load import Address, open_document
from specpress.locale.catalogs import CATALOG, Catalog, find_catalogs, folder_of
from specpress.locale.update import to_po, updated
from specpress.pipeline.loading import load_document
from specpress.pipeline.localize import texts_of
from specpress.pipeline.options import Options


@dataclass(frozen=True, slots=True)
class UpdatedCatalog:
    """The new text of one catalogue, and how many entries it has; `open` ones still need a translator."""

    path: Path
    text: str
    entries: int
    open: int
    obsolete: int


def update_locale(
    spec: Path | Address, locale: Path, options: Options, stage: Callable[[str], None]
) -> tuple[UpdatedCatalog, ...]:
    """The catalogues below `locale`, and new ones for `options.languages`, with an entry for each text of the document.

    With overlays they have the texts of the document with and without them. Nothing is written.
    """
    stage("loading")
    source = open_document(spec, options.limits, allow_remote_refs=options.allow_remote_refs)
    documents = [load_document(source, options, stage)]
    if options.overlays:
        documents.append(load_document(source, replace(options, overlays=()), stage))
    wanted = tuple(key for key, _ in texts_of(documents))
    catalogs = {one.language: one for one in find_catalogs(locale)}
    for language in options.languages:
        path = locale / folder_of(language) / CATALOG
        catalogs.setdefault(language, Catalog(language, str(path)))
    return tuple(_updated(updated(one, wanted)) for one in catalogs.values())


def _updated(catalog: Catalog) -> UpdatedCatalog:
    is_open = [not one.is_whole for one in catalog.entries.values()]
    return UpdatedCatalog(Path(catalog.file), to_po(catalog), len(is_open), is_open.count(True), len(catalog.obsolete))
