"""Runs pagefind, which makes the index of the search from the pages of one language.

Chinese and Japanese characters are words of their own in it: pagefind and the browser split such text into words, each
in its own way, so that words would not be found. The script of the site splits what is searched for too.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from specpress.openapi.diagnostics import SpecpressError

_PACKAGE: Final = "pagefind_bin_extended"
_SECONDS: Final = 300
_TAG: Final = re.compile(r"(<[^>]*>)")
_MARK: Final = "data-pagefind"
_MARKED: Final = re.compile(r"<main[^>]*\sdata-pagefind-body[\s>=]")
_BETWEEN: Final = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])")


class SiteCommandError(SpecpressError):
    """The site cannot be built or served; the message says why."""


class Pagefind:
    """One run of pagefind, in a folder for its input and output; `site` is the folder that errors name."""

    def __init__(self, folder: Path, site: Path) -> None:
        self._given = folder / "pages"
        self._made = folder / "index"
        self._site = site
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self, pages: Mapping[Path, str]) -> Path:
        """The folder of the index of these pages, by their paths."""
        for path, page in pages.items():
            (self._given / path).parent.mkdir(parents=True, exist_ok=True)
            (self._given / path).write_text(with_characters_apart(searched_part(page)), encoding="utf-8")
        self._given.mkdir(parents=True, exist_ok=True)
        package: Any = import_module(_PACKAGE)  # Any: it declares no types
        command = [package.get_executable(), "--site", self._given, "--output-path", self._made]
        pipe = subprocess.PIPE
        with subprocess.Popen(  # noqa: S603 - a program of our own dependency, with folders of our own making
            command, stdout=pipe, stderr=subprocess.STDOUT, text=True
        ) as process:
            self._process = process
            if self._stopped:
                process.kill()
            try:
                output, _ = process.communicate(timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                raise SiteCommandError(f"pagefind took longer than {_SECONDS} s") from None
        if process.returncode:
            raise SiteCommandError(f"pagefind could not index {self._site}: {output.strip()[-500:]}")
        return self._made

    def stop(self) -> None:
        """End the run, whose result nobody wants any more."""
        self._stopped = True
        if self._process is not None:
            with suppress(OSError):
                self._process.kill()


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
