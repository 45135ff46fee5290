"""A site whose sources and files are as they were is not built again; whatever else changed shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from specpress.command import site as command
from specpress.command.pagefind import SiteCommandError
from specpress.command.site_index import INDEX_FOLDER, INDEX_MARK, SiteIndex
from specpress.output import program_digest
from specpress.output.files import File
from specpress.pipeline import site as pipeline
from specpress.pipeline.site import build_site
from specpress.pipeline.site_sources import SiteResult
from tests.site.test_cache import CHANGES, Project


class MarkedFolder(SiteIndex):
    """The mark of an index instead of one, which takes long to make."""

    def begin(self, files: Iterable[File]) -> None:
        pass

    def finish(self) -> None:
        (self._folder / INDEX_FOLDER).mkdir(exist_ok=True)
        (self._folder / INDEX_FOLDER / INDEX_MARK).write_text("", encoding="utf-8")


@pytest.fixture(autouse=True)
def quick_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "SiteIndex", MarkedFolder)


def made(project: Project) -> SiteResult:
    """Build the site into its folder."""
    options = replace(project.options, site=replace(project.options.site, output=project.folder / "out"))
    spec = project.folder / "birds.yaml"
    result, _ = command.write_site(spec, options, lambda _: None, cache=command.site_cache(options))
    return result


def written(project: Project) -> dict[str, str]:
    folder = project.folder / "out"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".specpress") and path.name != INDEX_MARK
    }


@pytest.fixture
def project(tmp_path: Path, quick_index: None) -> Project:
    found = Project(tmp_path)
    made(found)
    return found


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A name for each build that was not spared."""
    found: list[str] = []

    def build(*given: object, **named: object) -> SiteResult:
        found.append("build")
        return build_site(*given, **named)  # type: ignore[arg-type] # as it was called

    monkeypatch.setattr(pipeline, "build_site", build)
    return found


def test_nothing_is_built_where_nothing_has_changed(project: Project, builds: list[str]) -> None:
    before = written(project)
    made(project)
    assert builds == []
    assert written(project) == before == project.fresh()


@pytest.mark.slow
def test_every_change_of_a_source_shows(project: Project, builds: list[str]) -> None:
    for name, change in CHANGES.items():
        change(project)
        made(project)
        assert written(project) == project.fresh(), name
        assert builds == ([] if name == "lines before" else ["build"]), name
        builds.clear()


def test_a_change_of_the_program_shows(project: Project, builds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program_digest, "_code", lambda: "another program")
    made(project)
    assert builds == ["build"]


def test_a_new_page_and_a_new_language_show(project: Project, builds: list[str]) -> None:
    (project.folder / "guide" / "zh-CN" / "feeding.md").write_text("# 喂\n", encoding="utf-8")
    made(project)
    assert "喂" in written(project)["zh-CN/guide/feeding.html"]
    (project.folder / "guide" / "nests.md").write_text("# Nests\n", encoding="utf-8")
    made(project)
    assert "guide/nests.html" in written(project)
    (project.folder / "locale" / "fr").mkdir()
    catalog = (project.folder / "locale" / "zh_CN" / "spec.po").read_text(encoding="utf-8")
    (project.folder / "locale" / "fr" / "spec.po").write_text(catalog.replace("zh_CN", "fr"), encoding="utf-8")
    made(project)
    assert "fr/index.html" in written(project)
    assert len(builds) == 3


def as_link(path: Path) -> None:
    path.rename(path.with_suffix(".away"))
    path.symlink_to(path.with_suffix(".away"))


TOUCHES: dict[str, Callable[[Path], object]] = {
    "a page changed": lambda folder: (folder / "index.html").write_text("mine", encoding="utf-8"),
    "another file changed": lambda folder: (folder / "assets" / "site.css").write_bytes(b"\xff"),
    "a page removed": lambda folder: (folder / "zh-CN" / "index.md").unlink(),
    "the list of files removed": lambda folder: (folder / ".specpress-files").unlink(),
    "an entry of the list removed": lambda folder: (folder / ".specpress-files").write_text(
        (folder / ".specpress-files").read_text(encoding="utf-8").replace("index.html\n", ""), encoding="utf-8"
    ),
    "the index removed": lambda folder: (folder / INDEX_FOLDER / INDEX_MARK).unlink(),
    "left by a run that was killed": lambda folder: folder.with_name(".out.specpress-new").mkdir(),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_every_change_of_the_folder_is_mended(
    project: Project, builds: list[str], touch: Callable[[Path], object]
) -> None:
    before = written(project)
    touch(project.folder / "out")
    made(project)
    assert builds == ["build"]
    assert written(project) == before
    assert (project.folder / "out" / INDEX_FOLDER / INDEX_MARK).is_file()
    assert not (project.folder / ".out.specpress-new").exists()
    made(project)
    assert builds == ["build"]


def test_a_link_in_the_place_of_a_file_is_refused(project: Project, builds: list[str]) -> None:
    as_link(project.folder / "out" / "index.html")
    with pytest.raises(Exception, match="is a symbolic link"):
        made(project)
    assert builds == ["build"]


def test_another_folder_gets_its_files(project: Project, tmp_path: Path) -> None:
    (project.folder / "out").rename(tmp_path / "elsewhere")
    made(project)
    assert written(project) == project.fresh()


def test_what_users_are_warned_of_is_told_each_time(project: Project) -> None:
    project.edit("birds.yaml", "default: 2", "default: two")
    project.accept_invalid()
    warnings = [made(project).warnings for _ in range(2)]
    assert warnings[0]
    assert warnings[0] == warnings[1]


def test_a_document_that_became_wrong_is_told(project: Project) -> None:
    project.edit("birds.yaml", "title: Birds", "titel: Birds")
    for _ in range(2):
        with pytest.raises(Exception, match="title"):
            made(project)


def test_a_build_whose_index_failed_is_made_again(
    project: Project, builds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: SiteIndex) -> None:
        raise SiteCommandError("no index")

    project.edit("birds.yaml", "List all birds.", "List every bird.")
    with monkeypatch.context() as patched:
        patched.setattr(MarkedFolder, "finish", fail)
        with pytest.raises(SiteCommandError):
            made(project)
    mark = project.folder / "out" / INDEX_FOLDER / INDEX_MARK
    mark.write_text("of the pages before", encoding="utf-8")
    made(project)
    assert builds == ["build"] * 2
    assert mark.read_text(encoding="utf-8") == ""
