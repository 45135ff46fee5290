"""`specpress site --serve`: a server that shows the site, and builds it anew when one of its sources changes."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Never

from specpress.command.late_index import Indexer
from specpress.command.pagefind import SiteCommandError
from specpress.command.site import write_site
from specpress.command.site_server import Builds, SiteServer, states_of
from specpress.load.address import Address
from specpress.output.cache import Cache
from specpress.pipeline.options import Options
from specpress.runtime.folder import templates_folder
from specpress.workers.processes import Submit, processes

if TYPE_CHECKING:
    from specpress.pipeline.site_sources import SiteResult

_PAUSE: Final = 0.1
"""Seconds between two looks at the files that a site is made from."""


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
    from specpress.pipeline.site_inputs import warm_up  # as in `site.write_site`

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
