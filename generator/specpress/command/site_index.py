"""The index of the search of a site, which pagefind makes from the pages."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Final

from specpress.openapi.diagnostics import SpecpressError
from specpress.workers.processes import in_a_process_of_its_own

INDEX_FOLDER: Final = "pagefind"
INDEX_MARK: Final = "pagefind-entry.json"
_SECONDS: Final = 300
_QUIET: Final = 1.0
"""Seconds without a change after which the pages of a served site are indexed."""

_UNUSED: Final = ("*-ui.css", "*-ui.js", "pagefind-highlight.js")
_TAG: Final = re.compile(r"(<[^>]*>)")
_LANGUAGE: Final = re.compile(r"""<html[^>]*\slang=["']?([\w-]+)""")
_MARK: Final = "data-pagefind"
_MARKED: Final = re.compile(r"<main[^>]*\sdata-pagefind-body[\s>=]")
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
        made = _index_of_languages(folder, Path(temporary))
        for pattern in _UNUSED:
            for path in made.glob(pattern):
                path.unlink()
        # Put there at once: an older index is whole until now, and none of its files is left.
        if place.exists():
            shutil.rmtree(place)
        shutil.move(made, place)


def _index_of_languages(folder: Path, temporary: Path) -> Path:
    """The folder of the index. pagefind indexes each language by itself, so it may run for all of them at once."""
    languages = dict[str, dict[Path, str]]()
    for path in sorted(folder.rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        found = _LANGUAGE.search(page)
        languages.setdefault(found[1].lower() if found else "", {})[path.relative_to(folder)] = page

    def index_one(number: int, pages: Mapping[Path, str]) -> Path:
        given, made = temporary / f"pages-{number}", temporary / f"index-{number}"
        for path, page in pages.items():
            (given / path).parent.mkdir(parents=True, exist_ok=True)
            (given / path).write_text(with_characters_apart(searched_part(page)), encoding="utf-8")
        _run_pagefind(given, made, folder)
        return made

    with ThreadPoolExecutor(max(len(languages), 1)) as threads:
        first, *others = threads.map(index_one, itertools.count(), languages.values() or [{}])
    for other in others:
        _add_languages(first, other)
    return first


def _add_languages(made: Path, other: Path) -> None:
    """Add the files of another index; those that both have are the same, but for the list of languages."""
    entries = [json.loads((one / INDEX_MARK).read_text(encoding="utf-8")) for one in (made, other)]
    entries[0]["languages"] |= entries[1]["languages"]
    shutil.copytree(other, made, dirs_exist_ok=True)
    (made / INDEX_MARK).write_text(json.dumps(entries[0], ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


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


def searched_part(page: str) -> str:
    """A page of HTML without what pagefind passes over: all of its body but the part that is marked for the search.

    A page that is marked in another way, as one of the user's own templates may be, is left as it is.
    """
    head, body, rest = page.partition("<body")
    start, end = rest.find("<main"), rest.rfind("</main>")
    inside, outside = rest[start:end], rest[: max(start, 0)] + rest[end:]
    if not body or not 0 <= start < end or _MARK in outside or not _MARKED.match(inside):
        return page
    return f"{head}<body>{inside}</main></body></html>"


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
