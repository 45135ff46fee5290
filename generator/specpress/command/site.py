"""`specpress site`: the files of a documentation site, the index of its search, and a server that rebuilds it."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, Indexer, SiteCommandError, index
from specpress.command.site_server import SiteServer, states_of
from specpress.load.address import Address
from specpress.openapi.diagnostics import SpecpressError
from specpress.output.cache import Cache
from specpress.output.write import Changes, holds, write
from specpress.pipeline.options import Options
from specpress.runtime.folder import templates_folder

if TYPE_CHECKING:
    from specpress.pipeline.site import SiteResult

EXTRA: Final = ("markdown_it", "pagefind", "pagefind_bin_extended", "pygments")
CLIENT: Final = PurePosixPath("python")
"""The folder of a client in the output of `specpress generate`."""

SITE: Final = PurePosixPath("llms.txt")
"""A file that every site has, and no other output."""

_PAUSE: Final = 0.2
"""Seconds between two looks at the files that a site is made from."""


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
    stage: Callable[[str], None],
    indexed: Callable[[Path], None] = index,
    cache: Cache | None = None,
) -> tuple[SiteResult, Changes]:
    """Build the site into the output folder, and have it indexed where a page has changed."""
    # Imported here because it needs packages of the extra.
    from specpress.pipeline.site import build_site

    output = options.site.output or Path()
    if holds(output, CLIENT):
        raise SiteCommandError(
            f"{output} holds a client that `specpress generate` wrote, and a site would replace it; name another folder "
            "with --output, or as `output` below [site] in the options file"
        )
    result = build_site(spec, options, stage=stage, cache=cache)
    stage("writing")
    changes = write(result.files, output)
    pages = [one for one in (*changes.written, *changes.removed) if one.suffix == ".html"]
    if pages or not (output / INDEX_FOLDER / INDEX_MARK).is_file():
        stage("indexing")
        indexed(output)
    return result, changes


def serve_site(
    spec: Path | Address,
    options: Options,
    stage: Callable[[str], None],
    report: Callable[[SpecpressError], None],
) -> None:
    """Serve the site until the process is interrupted, and build it anew when a file of it changes."""
    try:
        server = SiteServer(options.site.output or Path(), options.site.port)
    except OSError as error:
        raise SiteCommandError(f"port {options.site.port}: {error.strerror}; give another one with --port") from None
    server.start()
    print(f"{server.url} shows the site; it follows the document (stop it with Ctrl-C)", flush=True)
    sources = [
        one for one in (spec, *options.overlays, options.site.guide, options.site.changelog) if isinstance(one, Path)
    ]
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
            write_site(spec, options, stage, show)
            stage("waiting for changes")
        except SpecpressError as error:
            report(error)
