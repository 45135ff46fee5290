"""The index of the search of a site, which pagefind makes from the pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

from specpress.openapi.diagnostics import SpecpressError

INDEX_FOLDER: Final = "pagefind"
INDEX_MARK: Final = "pagefind-entry.json"
_SECONDS: Final = 300
_UNUSED: Final = ("*-ui.css", "*-ui.js", "pagefind-highlight.js")
_TAG: Final = re.compile(r"(<[^>]*>)")
_BETWEEN: Final = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])")


class SiteCommandError(SpecpressError):
    """The site cannot be built or served; the message says why."""


def index(folder: Path) -> None:
    """Make the index anew. Chinese and Japanese characters are words of their own in it.

    pagefind and the browser split such text into words, each in its own way, so that words would not be found; the
    script of the site splits what is searched for into characters too.
    """
    place = folder / INDEX_FOLDER
    if place.exists() and not (place / INDEX_MARK).is_file():
        raise SiteCommandError(f"{place} is no index of pagefind; move it away")
    with tempfile.TemporaryDirectory() as temporary:
        pages, made = Path(temporary, "pages"), Path(temporary, "index")
        for page in folder.rglob("*.html"):
            target = pages / page.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(with_characters_apart(page.read_text(encoding="utf-8")), encoding="utf-8")
        _run_pagefind(pages, made, folder)
        for pattern in _UNUSED:
            for path in made.glob(pattern):
                path.unlink()
        # Put there at once: an older index is whole until now, and none of its files is left.
        if place.exists():
            shutil.rmtree(place)
        shutil.move(made, place)


class Indexer:
    """Makes the index in the background, so that a page can be shown before and the next change be noticed.

    What fails here is made again after the next change: pages may be replaced while they are read.
    """

    def __init__(self) -> None:
        self._wanted = Event()
        self._folder = Path()
        Thread(target=self._run, daemon=True).start()

    def index(self, folder: Path) -> None:
        """Have a folder indexed; calls that come while another one runs become one."""
        self._folder = folder
        self._wanted.set()

    def _run(self) -> None:
        while self._wanted.wait():
            self._wanted.clear()
            with suppress(OSError, SiteCommandError):
                index(self._folder)


def with_characters_apart(page: str) -> str:
    """A page of HTML with spaces between the Chinese and Japanese characters of its text."""
    if not _BETWEEN.search(page):
        return page
    return "".join(one if place % 2 else _BETWEEN.sub(" ", one) for place, one in enumerate(_TAG.split(page)))


def _run_pagefind(pages: Path, place: Path, folder: Path) -> None:
    command = [sys.executable, "-P", "-m", "pagefind_bin_extended", "--site", str(pages), "--output-path", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise SiteCommandError(f"pagefind took longer than {_SECONDS} s") from None
    if done.returncode:
        raise SiteCommandError(f"pagefind could not index {folder}: {(done.stderr or done.stdout).strip()[-500:]}")
