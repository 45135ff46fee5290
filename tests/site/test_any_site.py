"""Sites of other documents, and sites that are opened as files, in a real browser."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from specpress.command.cli import main
from specpress.mock.serving import Server
from tests.site.conftest import ROOT
from tests.site.strange import strange_document

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.site
AXE = ROOT / "tests" / "site" / "node" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page as a file; any error that the browser reports fails the test."""
    problems: list[str] = []
    with browser.new_context(bypass_csp=False) as context:

        def look(path: Path) -> Page:
            page = context.new_page()
            page.on("console", lambda one: problems.append(one.text) if one.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("request", lambda one: problems.append(one.url) if not one.url.startswith("file:") else None)
            page.goto(path.as_uri())
            return page

        yield look
    assert problems == []


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("strange")
    (folder / "strange.json").write_text(strange_document(), encoding="utf-8")
    given = [str(folder / "strange.json"), "--accept-invalid", "--skip-unsupported", "--quiet"]
    assert main(["site", *given, "--output", str(folder / "site")]) in (0, 3)
    return folder / "site"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's site out of a zip, in a folder whose name a URL has to spell otherwise."""
    folder = tmp_path_factory.mktemp("zip")
    spec = ROOT / "spec"
    given = ["--overlay", str(spec / "overlays" / "later-fields.yaml"), "--locale", str(spec / "locale")]
    given += ["--guide", str(ROOT / "docs" / "guide"), "--quiet", "--output", str(folder / "site")]
    assert main(["site", str(spec / "openapi.yaml"), *given]) == 0
    shutil.make_archive(str(folder / "site"), "zip", folder / "site")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder / "ein Ordner #1 文档")
    return folder / "ein Ordner #1 文档"


def test_nothing_of_a_stranger_runs_and_every_page_stays_in_its_frame(
    visit: Callable[..., Page], strange: Path
) -> None:
    for path in sorted(strange.rglob("*.html")):
        page = visit(path)
        page.set_viewport_size({"width": 390, "height": 844})
        page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
        name = path.relative_to(strange).as_posix()[:60]
        assert page.title() != "hacked", name
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 390, name
        page.close()


def test_axe_finds_nothing_on_pages_of_a_stranger(browser: Browser, strange: Path) -> None:
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        for path in sorted(strange.rglob("*.html")):
            page.goto(path.as_uri())
            page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
            page.add_script_tag(path=AXE)
            found = page.evaluate(
                "async levels => (await axe.run({runOnly: levels})).violations"
                ".map(one => [one.id, one.nodes[0].html, one.nodes[0].failureSummary])",
                LEVELS,
            )
            assert found == [], path.name[:60]


@pytest.mark.parametrize("language", ["", "zh-CN"])
def test_from_the_start_to_a_stream_that_runs(
    visit: Callable[..., Page], unpacked: Path, language: str, server: Server, tmp_path: Path
) -> None:
    """A reader opens index.html from a zip, sets the server, and finds a streaming sample in a few clicks."""
    page = visit(unpacked / language / "index.html")
    page.locator(".navigation a[href$='guide/streams.html']").click()
    page.wait_for_url("**/guide/streams.html")
    page.go_back()
    page.locator(".server summary").click()
    page.locator("input[name=base-url]").fill(f"{server.url}/v1")
    page.locator(".server summary").click()
    page.get_by_role("tab", name="Python", exact=True).first.click()
    codes = [str(one.text_content()) for one in page.locator(".sample:visible code").all()]
    [program] = [one for one in codes if "stream=True" in one]
    assert f'base_url="{server.url}/v1"' in program
    (tmp_path / "stream.py").write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "stream.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "generated" / "python"), "OPENAI_API_KEY": "sk-test", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_a_site_that_is_opened_as_files_has_everything_but_the_search(
    visit: Callable[..., Page], unpacked: Path
) -> None:
    page = visit(unpacked / "resources" / "chat.completions.html")
    page.get_by_role("tab", name="Node.js").first.click()
    page.get_by_role("button", name="Light or dark").click()
    theme = page.locator("html").get_attribute("data-theme")
    page.locator(".navigation a", has_text="embeddings").click()
    page.wait_for_url("**/resources/embeddings.html")
    assert page.locator("html").get_attribute("data-theme") == theme
    assert page.locator(".sample:visible").first.get_attribute("data-tab") == "node-js"
    page.keyboard.press("/")
    page.get_by_text("The search needs a web server").wait_for()
    page.keyboard.press("Escape")
    page.locator("a.language[hreflang=zh-CN]").click()
    page.wait_for_url("**/zh-CN/resources/embeddings.html")
    page.keyboard.press("/")
    page.get_by_text("搜索需要网页服务器").wait_for()
