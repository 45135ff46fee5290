"""`specpress site`: the files of a documentation site, the index of its search, and a server that rebuilds it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, Never

from specpress.command.late_index import Indexer
from specpress.command.pagefind import SiteCommandError
from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, SiteIndex
from specpress.command.site_server import Builds, SiteServer, states_of
from specpress.load.address import Address
from specpress.output.cache import NO_CACHE, Cache
from specpress.output.write import Changes, holds, write
from specpress.pipeline.options import Options
from specpress.runtime.folder import templates_folder
from specpress.workers.processes import Submit, processes

if TYPE_CHECKING:
    from specpress.pipeline.site import SiteResult

EXTRA: Final = ("markdown_it", "pagefind", "pagefind_bin_extended", "pygments")
CLIENT: Final = PurePosixPath("python")
"""The folder of a client in the output of `specpress generate`."""

SITE: Final = PurePosixPath("llms.txt")
"""A file that every site has, and no other output."""

_PAUSE: Final = 0.1
"""Seconds between two looks at the files that a site is made from."""


def check_extra() -> None:
    """Refuse to start without the packages of the extra."""
    missing = [name for name in EXTRA if find_spec(name) is None]
    if missing:
        raise SiteCommandError(
            f"the site needs packages that are not installed ({', '.join(missing)}); "
            "they come with the extra `site`: pip install '.[site]' in a clone of its repository"
        )


def site_cache(options: Options) -> Cache:
    """The pages that earlier builds left in the folder of the options, in a folder beside what `generate` leaves there.

    Where the site is served, this process remembers its pages too.
    """
    return Cache(options.cache / "site" if options.cache is not None else None, remember=options.site.serve)


def write_site(
    spec: Path | Address,
    options: Options,
    stage: Callable[[str], None],
    *,
    late: Callable[[Path], None] | None = None,
    cache: Cache = NO_CACHE,
    submit: Submit | None = None,
    at_once: bool = True,
) -> tuple[SiteResult, Changes]:
    """Build the site into the output folder, and its index where a page has changed.

    `late` is called with the folder to have it indexed later. `submit` starts calls in other processes; without it
    these are started for a large document. With `at_once`, the folder is replaced as a whole.
    """
    # Imported here because it needs packages of the extra.
    from specpress.pipeline.site import build_site

    output = options.site.output or Path()
    if holds(output, CLIENT):
        raise SiteCommandError(
            f"{output} holds a client that `specpress generate` wrote, and a site would replace it; name another folder "
            "with --output, or as `output` below [site] in the options file"
        )
    with SiteIndex(output) as index:
        rendered = index.begin if late is None else None
        result = build_site(spec, options, stage=stage, rendered=rendered, cache=cache, submit=submit)
        stage("writing")
        changes = write(result.files, output, at_once=at_once)
        pages = [one for one in (*changes.written, *changes.removed) if one.suffix == ".html"]
        if pages or not (output / INDEX_FOLDER / INDEX_MARK).is_file():
            stage("indexing")
            if late is None:
                index.finish()
            else:
                late(output)
    return result, changes


def serve_site(
    spec: Path | Address,
    options: Options,
    first: SiteResult,
    *,
    begun: int,
    cache: Cache,
    report: Callable[[Exception], str],
) -> None:
    """Serve the site until the process is interrupted, and build it anew when a file that it is made from changes.

    `first` is the build that is shown first, and `begun` when it began, in nanoseconds of the epoch. `report` tells the
    user of an error and returns what pages show of it.
    """
    try:
        server = SiteServer(options.site.output or Path(), options.site.port)
    except OSError as error:
        raise SiteCommandError(f"port {options.site.port}: {error.strerror}; give another one with --port") from None
    server.start()
    print(f"{server.url} shows the site; it follows the document (stop it with Ctrl-C)", flush=True)
    with processes() as submit:
        _follow(spec, options, first, begun=begun, cache=cache, report=report, builds=server.builds, submit=submit)


def _follow(
    spec: Path | Address,
    options: Options,
    first: SiteResult,
    *,
    begun: int,
    cache: Cache,
    report: Callable[[Exception], str],
    builds: Builds,
    submit: Submit,
) -> Never:
    """Build the site anew whenever a file that it is made from changes."""
    from specpress.pipeline.site_inputs import warm_up  # as in `write_site`

    warm_up(submit)
    sources, indexer = _sources(spec, options, first), Indexer()
    # What was changed since the first build began may not be in it.
    before = {path: state for path, state in states_of(sources).items() if state[0] < begun}
    while True:
        time.sleep(_PAUSE)
        now = states_of(sources)
        if now == before:
            continue
        before = now
        try:
            # Whoever looks at the site is told of a build after its files are written.
            result, changes = write_site(
                spec, options, _silent, late=indexer.index, cache=cache, submit=submit, at_once=False
            )
        except Exception as error:  # noqa: BLE001 - the next change may repair any fault
            builds.failed(report(error))
        else:
            builds.built(changed=bool(changes.written or changes.removed))
            sources = _sources(spec, options, result)
            before |= states_of(set(sources).difference(before))
        # No build is slowed down by it: `main` switches the collector off.
        gc.collect()


def _silent(stage: str) -> None:
    del stage


def _sources(spec: Path | Address, options: Options, result: SiteResult) -> list[Path]:
    """The files and folders that a site is made from."""
    given = (spec, *options.overlays, options.site.guide, options.site.changelog, options.locale, options.templates)
    return [*(one for one in given if isinstance(one, Path)), *result.sources, templates_folder()]
