"""The catalogues of the languages that a run is asked for."""

from __future__ import annotations

from specpress.locale.catalogs import CATALOG, Catalog, find_catalogs, folder_of
from specpress.openapi.diagnostics import Diagnostic, Diagnostics
from specpress.openapi.location import Location
from specpress.pipeline.options import Options


def catalogs_of(options: Options) -> tuple[Catalog, ...]:
    """The catalogues of the languages that are asked for; all that there are, unless `languages` names some.

    `Diagnostics` where a language that is named has none.
    """
    if options.locale is None:
        return ()
    found = {one.language: one for one in find_catalogs(options.locale)}
    if not options.languages:
        return tuple(found.values())
    missing = [one for one in options.languages if one not in found]
    if missing:
        raise Diagnostics(_no_catalog(options, one) for one in missing)
    return tuple(found[one] for one in options.languages)


def _no_catalog(options: Options, language: str) -> Diagnostic:
    assert options.locale is not None
    path = options.locale / folder_of(language) / CATALOG
    hint = f"`specpress locale --language {language}` begins one"
    return Diagnostic(Location(str(path), 1, 1), f"there is no catalogue for {language}", hint)
