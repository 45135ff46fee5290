"""The index of the search of a site, which pagefind makes from the pages of each language."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from specpress.command.pagefind import Pagefind, SiteCommandError
from specpress.output.files import File

INDEX_FOLDER: Final = "pagefind"
INDEX_MARK: Final = "pagefind-entry.json"
_INDEXED: Final = "specpress-pages"
"""The file of an index that has the digest of the pages it was made from."""
_MOST_LANGUAGES: Final = 8
"""How many languages are indexed at the same time."""
_UNUSED: Final = ("*-ui.css", "*-ui.js", "pagefind-highlight.js")
_LANGUAGE: Final = re.compile(r"""<html[^>]*\slang=["']?([\w-]+)""")


def index(folder: Path) -> None:
    """Make the index of a site anew."""
    with SiteIndex(folder) as made:
        made.finish()


def is_indexed(folder: Path) -> bool:
    """Whether the index of a site is that of the pages in its folder: a run may have ended before it made one."""
    place = folder / INDEX_FOLDER
    return (place / INDEX_MARK).is_file() and _text_of(place / _INDEXED) == _digest(_pages_in(folder))


class _Begun(NamedTuple):
    """The run of pagefind for one language."""

    pages: Mapping[Path, str]
    result: Future[Path]


class SiteIndex:
    """The index of the site in a folder, which can be begun for one language while others are still rendered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = folder / INDEX_FOLDER
        self._temporary = tempfile.TemporaryDirectory()
        self._threads = ThreadPoolExecutor(_MOST_LANGUAGES)
        self._runs: list[Pagefind] = []
        self._begun: dict[str, _Begun] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for run in self._runs:
            run.stop()
        self._threads.shutdown()
        self._temporary.cleanup()

    def begin(self, files: Iterable[File]) -> None:
        """Begin with pages that are not in the folder yet, if one of them differs from the page that is there."""
        pages = {Path(one.path): one.text for one in files if one.path.suffix == ".html"}
        if (self._place / INDEX_MARK).is_file() and all(
            _text_of(self._folder / path) == page for path, page in pages.items()
        ):
            return
        for language, its in _by_language(pages).items():
            self._run(language, its)

    def finish(self) -> None:
        """Make the index of the pages that are in the folder, and put it there."""
        if self._place.exists() and not (self._place / INDEX_MARK).is_file():
            raise SiteCommandError(f"{self._place} is no index of pagefind; move it away")
        pages = _pages_in(self._folder)
        languages = _by_language(pages) or {"": {}}
        for language, its in languages.items():
            if language not in self._begun or self._begun[language].pages != its:
                self._run(language, its)
        made, *others = (self._begun[language].result.result() for language in sorted(languages))
        for other in others:
            _add_languages(made, other)
        for pattern in _UNUSED:
            for path in made.glob(pattern):
                path.unlink()
        (made / _INDEXED).write_text(_digest(pages), encoding="utf-8")
        # Put there at once: an older index is whole until now, and none of its files is left.
        if self._place.exists():
            shutil.rmtree(self._place)
        shutil.move(made, self._place)

    def _run(self, language: str, pages: Mapping[Path, str]) -> None:
        # pagefind indexes each language by itself, so it may run for all of them at once.
        run = Pagefind(Path(self._temporary.name, str(len(self._runs))), self._folder)
        self._runs.append(run)
        self._begun[language] = _Begun(pages, self._threads.submit(run.run, pages))


def _pages_in(folder: Path) -> dict[Path, str]:
    return {path.relative_to(folder): path.read_text("utf-8") for path in folder.rglob("*.html")}


def _digest(pages: Mapping[Path, str]) -> str:
    made = hashlib.sha256()
    for path, page in sorted(pages.items()):
        made.update(f"{path.as_posix()}\0{page}\0".encode())
    return made.hexdigest()


def _by_language(pages: Mapping[Path, str]) -> dict[str, dict[Path, str]]:
    languages = dict[str, dict[Path, str]]()
    for path, page in sorted(pages.items()):
        found = _LANGUAGE.search(page)
        languages.setdefault(found[1].lower() if found else "", {})[path] = page
    return languages


def _text_of(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None


def _add_languages(made: Path, other: Path) -> None:
    """Add the files of another index; those that both have are the same, but for the list of languages."""
    entries = [json.loads((one / INDEX_MARK).read_text(encoding="utf-8")) for one in (made, other)]
    entries[0]["languages"] |= entries[1]["languages"]
    shutil.copytree(other, made, dirs_exist_ok=True)
    (made / INDEX_MARK).write_text(json.dumps(entries[0], ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
