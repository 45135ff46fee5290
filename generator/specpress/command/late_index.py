"""The index of the search of a site that is served: it is made after the pages, which people look at meanwhile."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Final

from specpress.command.pagefind import SiteCommandError
from specpress.command.site_index import index
from specpress.workers.processes import in_a_process_of_its_own

_QUIET: Final = 1.0
"""Seconds without a change after which the pages of a served site are indexed."""


class Indexer:
    """Makes the index in the background, so that a page can be shown before and the next change be noticed.

    It begins when nothing has changed for a while, in a process that gives way to the others: a page that is loaded
    again and the next build shall not wait for it. What fails here is made again after the next change: pages may be
    replaced while they are read.
    """

    def __init__(self) -> None:
        self._wanted = Event()
        self._folder = Path()
        Thread(target=self._run, daemon=True).start()

    def index(self, folder: Path) -> None:
        """Have a folder indexed; calls that come soon after each other, or while one runs, become one."""
        self._folder = folder
        self._wanted.set()

    def _run(self) -> None:
        while self._wanted.wait():
            self._wanted.clear()
            if not self._wanted.wait(_QUIET):
                in_a_process_of_its_own(partial(_index_if_possible, self._folder))


def _index_if_possible(folder: Path) -> None:
    with suppress(OSError, SiteCommandError):
        index(folder)
