"""The index of the search is that of the pages in the folder, whichever of them were begun before they were written."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from specpress.command import pagefind, site_index
from specpress.command.pagefind import Pagefind, SiteCommandError
from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, SiteIndex, index, is_indexed
from specpress.output.files import File


def page(path: str, text: str, language: str = "en") -> File:
    html = f'<!doctype html>\n<html lang="{language}"><head><title>{text}</title></head><body>'
    return File(PurePosixPath(path), f"{html}<main data-pagefind-body><h1>{text}</h1></main></body></html>\n")


def written(folder: Path, *files: File) -> None:
    for one in files:
        (folder / one.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / one.path).write_text(one.text, encoding="utf-8")


def counts(folder: Path) -> dict[str, int]:
    """The number of pages of each language in the index."""
    entry = json.loads((folder / INDEX_FOLDER / INDEX_MARK).read_text(encoding="utf-8"))
    return {language: found["page_count"] for language, found in entry["languages"].items()}


def same(one: Path, other: Path) -> bool:
    def files(folder: Path) -> dict[str, bytes]:
        place = folder / INDEX_FOLDER
        return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}

    return files(one) == files(other)


BIRDS = (page("index.html", "Birds"), page("nests.html", "Nests"))
FRENCH = (page("fr/index.html", "Oiseaux", "fr"),)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The pages of each run of pagefind."""
    found: list[list[str]] = []

    class Counted(Pagefind):
        def run(self, pages: Mapping[Path, str]) -> Path:
            found.append(sorted(map(str, pages)))
            return super().run(pages)

    monkeypatch.setattr(site_index, "Pagefind", Counted)
    return found


def test_what_was_begun_is_not_indexed_again(tmp_path: Path, runs: list[list[str]]) -> None:
    with SiteIndex(tmp_path / "site") as made:
        made.begin(FRENCH)
        made.begin(BIRDS)
        written(tmp_path / "site", *FRENCH, *BIRDS)
        made.finish()
    assert sorted(runs) == [["fr/index.html"], ["index.html", "nests.html"]]
    assert counts(tmp_path / "site") == {"en": 2, "fr": 1}
    written(tmp_path / "other", *FRENCH, *BIRDS)
    index(tmp_path / "other")
    assert same(tmp_path / "site", tmp_path / "other")


def test_a_language_that_was_not_begun_is_indexed_at_the_end(tmp_path: Path, runs: list[list[str]]) -> None:
    with SiteIndex(tmp_path) as made:
        made.begin(FRENCH)
        written(tmp_path, *FRENCH, *BIRDS)
        made.finish()
    assert len(runs) == 2
    assert counts(tmp_path) == {"en": 2, "fr": 1}


def test_pages_of_others_in_the_folder_are_found_too(tmp_path: Path, runs: list[list[str]]) -> None:
    written(tmp_path, page("own.html", "Written by hand"))
    with SiteIndex(tmp_path) as made:
        made.begin(BIRDS)
        written(tmp_path, *BIRDS)
        made.finish()
    assert runs == [["index.html", "nests.html"], ["index.html", "nests.html", "own.html"]]
    assert counts(tmp_path) == {"en": 3}


def test_pages_that_are_there_already_begin_nothing(tmp_path: Path, runs: list[list[str]]) -> None:
    written(tmp_path, *BIRDS)
    index(tmp_path)
    runs.clear()
    with SiteIndex(tmp_path) as made:
        made.begin(BIRDS)
    assert not runs
    with SiteIndex(tmp_path) as made:
        made.begin((page("index.html", "Other birds"), BIRDS[1]))
    assert len(runs) == 1


def test_an_index_tells_of_which_pages_it_is(tmp_path: Path) -> None:
    written(tmp_path, *BIRDS)
    assert not is_indexed(tmp_path)
    index(tmp_path)
    assert is_indexed(tmp_path)
    written(tmp_path, page("nests.html", "Eggs"))
    assert not is_indexed(tmp_path)
    index(tmp_path)
    (tmp_path / "nests.html").unlink()
    assert not is_indexed(tmp_path)


def test_a_build_that_fails_does_not_wait_for_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sleeping = shutil.which("sleep")
    assert sleeping is not None

    class Package:
        @staticmethod
        def get_executable() -> str:
            return str(tmp_path / "slow")

    (tmp_path / "slow").write_text(f"#!/bin/sh\nexec {sleeping} 60\n", encoding="utf-8")
    (tmp_path / "slow").chmod(0o755)
    monkeypatch.setattr(pagefind, "import_module", lambda name: Package)

    def build() -> None:
        with SiteIndex(tmp_path / "site") as made:
            made.begin(BIRDS)
            raise LookupError("of the build")

    start = time.monotonic()
    with pytest.raises(LookupError, match="of the build"):
        build()
    assert time.monotonic() - start < 30
    assert not (tmp_path / "site").exists()


def test_an_error_of_pagefind_names_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Package:
        @staticmethod
        def get_executable() -> str:
            return str(tmp_path / "failing")

    (tmp_path / "failing").write_text("#!/bin/sh\necho 'no space left'\nexit 3\n", encoding="utf-8")
    (tmp_path / "failing").chmod(0o755)
    monkeypatch.setattr(pagefind, "import_module", lambda name: Package)
    written(tmp_path / "site", *BIRDS)
    with pytest.raises(SiteCommandError, match=r"could not index .*site: no space left"):
        index(tmp_path / "site")
    assert not (tmp_path / "site" / INDEX_FOLDER).exists()


def test_a_folder_of_that_name_that_is_no_index_stays(tmp_path: Path) -> None:
    written(tmp_path, *BIRDS, File(PurePosixPath("pagefind", "own.txt"), "mine"))
    with pytest.raises(SiteCommandError, match="is no index of pagefind"):
        index(tmp_path)
    assert (tmp_path / "pagefind" / "own.txt").read_text(encoding="utf-8") == "mine"
