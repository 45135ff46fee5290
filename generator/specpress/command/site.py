"""`specpress site`: the files of a documentation site, the index of its search, and a server that rebuilds it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, Indexer, SiteCommandError, index
from specpress.command.site_server import SiteServer, states_of
from specpress.load.address import Address
from specpress.openapi.diagnostics import SpecpressError
from specpress.output.write import Changes, write
from specpress.pipeline.options import Options
from specpress.runtime.folder import templates_folder

if TYPE_CHECKING:
    from specpress.pipeline.site import SiteResult

EXTRA: Final = ("markdown_it", "pagefind", "pagefind_bin_extended", "pygments")
_PAUSE: Final = 0.2
"""Seconds between two looks at the files that a site is made from."""


@dataclass(frozen=True, slots=True)
class SiteArguments:
    """What the command line says of the site; `colour` is None for the usual one."""

    title: str = ""
    colour: str | None = None
    guide: Path | None = None
    changelog: Path | None = None
    serve: bool = False
    port: int = 0


def check_extra() -> None:
    """Refuse to start without the packages of the extra."""
    missing = [name for name in EXTRA if find_spec(name) is None]
    if missing:
        raise SiteCommandError(
            f"the site needs packages that are not installed ({', '.join(missing)}); "
            "they come with the extra `site`: pip install '.[site]' in a clone of its repository"
        )


def write_site(
    spec: Path | Address,
    options: Options,
    given: SiteArguments,
    stage: Callable[[str], None],
    indexed: Callable[[Path], None] = index,
) -> tuple[SiteResult, Changes]:
    """Build the site into the output folder, and have it indexed where a page has changed."""
    # Imported here because it needs packages of the extra.
    from specpress.pipeline.site import SiteOptions, build_site

    output = options.output or Path()
    wanted = SiteOptions(given.title, given.guide, given.changelog)
    wanted = replace(wanted, colour=given.colour) if given.colour is not None else wanted
    result = build_site(spec, options, wanted, stage=stage)
    stage("writing")
    changes = write(result.files, output)
    if changes.written or changes.removed or not (output / INDEX_FOLDER / INDEX_MARK).is_file():
        stage("indexing")
        indexed(output)
    return result, changes


def serve_site(
    spec: Path | Address,
    options: Options,
    given: SiteArguments,
    stage: Callable[[str], None],
    report: Callable[[SpecpressError], None],
) -> None:
    """Serve the site until the process is interrupted, and build it anew when a file of it changes."""
    try:
        server = SiteServer(options.output or Path(), given.port)
    except OSError as error:
        raise SiteCommandError(f"port {given.port}: {error.strerror}; give another one with --port") from None
    server.start()
    print(f"{server.url} shows the site; it follows the document (stop it with Ctrl-C)", flush=True)
    sources = [one for one in (spec, *options.overlays, given.guide, given.changelog) if isinstance(one, Path)]
    sources += [templates_folder(), *([options.templates] if options.templates is not None else [])]
    before = states_of(sources)
    indexer = Indexer()

    def show(folder: Path) -> None:
        server.reload()
        indexer.index(folder)

    while True:
        time.sleep(_PAUSE)
        now = states_of(sources)
        if now == before:
            continue
        before = now
        try:
            write_site(spec, options, given, stage, show)
            stage("waiting for changes")
        except SpecpressError as error:
            report(error)
