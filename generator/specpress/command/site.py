"""`specpress site`: the files of a documentation site, and the index of its search."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from specpress.command.pagefind import SiteCommandError
from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, SiteIndex, is_indexed
from specpress.load.address import Address
from specpress.output.cache import NO_CACHE, Cache
from specpress.output.untouched import is_untouched
from specpress.output.write import Changes, holds, write
from specpress.pipeline.options import Options
from specpress.workers.processes import Submit

if TYPE_CHECKING:
    from specpress.pipeline.site_sources import SiteResult

EXTRA: Final = ("markdown_it", "pagefind", "pagefind_bin_extended", "pygments")
CLIENT: Final = PurePosixPath("python")
"""The folder of a client in the output of `specpress generate`."""

SITE: Final = PurePosixPath("llms.txt")
"""A file that every site has, and no other output."""


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
    """Build the site into the output folder, and its index unless that is of the same pages.

    Nothing is built where an earlier build of the same sources was without warnings, and its files are still there.
    `late` is called with the folder to have it indexed later. `submit` starts calls in other processes; without it
    these are started for a large document. With `at_once`, the folder is replaced as a whole.
    """
    # Imported here because it needs packages of the extra.
    from specpress.pipeline.site_sources import SiteResult, keep_site, kept_site, read_sources

    output = options.site.output or Path()
    if holds(output, CLIENT):
        raise SiteCommandError(
            f"{output} holds a client that `specpress generate` wrote, and a site would replace it; name another folder "
            "with --output, or as `output` below [site] in the options file"
        )
    sources = read_sources(spec, options, stage)
    kept = kept_site(sources, cache)
    if kept is not None and (output / INDEX_FOLDER / INDEX_MARK).is_file() and is_untouched(output, kept):
        return SiteResult((), (), (), sources.files), Changes((), tuple(PurePosixPath(one) for one in kept), ())
    # Imported here because a site that stays as it is does not need it.
    from specpress.pipeline.site import build_site

    with SiteIndex(output) as index:
        rendered = index.begin if late is None else None
        result = build_site(spec, options, stage=stage, rendered=rendered, cache=cache, submit=submit, sources=sources)
        stage("writing")
        changes = write(result.files, output, at_once=at_once)
        pages = [one for one in (*changes.written, *changes.removed) if one.suffix == ".html"]
        if pages or not is_indexed(output):
            stage("indexing")
            if late is None:
                index.finish()
            else:
                late(output)
    # A site that is served changes again and again, and open pages wait for it.
    if late is None and not (result.warnings or result.skipped):
        keep_site(sources, result.files, cache)
    return result, changes
