"""`specpress site --serve` in a real browser: an open page follows changes of every source of the site."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.site
CHAT = "resources/chat.completions.html"
FIGURES = ROOT / "build" / "following.txt"
"""How long an open page takes to follow a change; nothing depends on it."""
PATIENCE = 60_000
"""Milliseconds. The tests check the effect, not its time."""


@dataclass
class Served:
    """A copy of the sources of this repository's site, and the server that shows the site."""

    folder: Path
    process: subprocess.Popen[str]
    url: str

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, (name, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    for name in ("spec", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "CHANGELOG.md", folder)
    (folder / "own" / "site").mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "site" / "site.css.jinja", folder / "own" / "site")
    given = ["spec/openapi.yaml", "--overlay", "spec/overlays/later-fields.yaml", "--locale", "spec/locale"]
    given += ["--changelog", "CHANGELOG.md", "--guide", "docs/guide", "--templates", "own", "--output", "site"]
    with (
        (folder / "messages").open("w") as messages,
        subprocess.Popen(
            [sys.executable, "-P", "-m", "specpress", "site", *given, "--quiet", "--serve"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=messages,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        found = next(one for one in map(_url, process.stdout) if one)
        yield Served(folder, process, found)
        process.terminate()


def _url(line: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+/", line)
    return found[0] if found else ""


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda one: problems.append(one.text) if one.type == "error" else None)
        page.goto(f"{served.url}{CHAT}")
        yield page
        assert problems == []


def shows(page: Page, text: str, change: Callable[[], None]) -> float:
    """The open page shows a text after a change; the result is how many seconds that took."""
    assert page.get_by_text(text).count() == 0
    begun = time.perf_counter()
    change()
    page.get_by_text(text).first.wait_for(state="attached", timeout=PATIENCE)
    return time.perf_counter() - begun


EDITS = {
    "a sentence of the document": (CHAT, "spec/openapi.yaml", "Answer a conversation.", "Quite another answer."),
    "a translation": (f"zh-CN/{CHAT}", "spec/locale/zh_CN/spec.po", "返回对话的下一条消息", "完全不同的一句话"),
    "the overlay": (CHAT, "spec/overlays/later-fields.yaml", "The most tokens that", "Quite another limit that"),
    "the guide": ("guide/streams.html", "docs/guide/streams.md", "and iterate", "and do quite another thing"),
    "the changelog": ("changelog.html", "CHANGELOG.md", "What changed for users", "Quite another thing"),
}


def test_an_open_page_follows_everything_that_the_site_is_made_from(page: Page, served: Served) -> None:
    seconds = dict[str, float]()
    for what, (path, file, old, new) in EDITS.items():
        page.goto(served.url + path)
        seconds[what] = shows(page, new, partial(served.edit, file, old, new))
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    FIGURES.write_text("".join(f"{what}: {one:.2f} s\n" for what, one in seconds.items()), encoding="utf-8")


def test_a_broken_document_is_told_on_the_page_and_mended(page: Page, served: Served) -> None:
    alert = page.get_by_role("alert")
    heading = page.locator("h1").inner_text()
    for old, broken, message in (
        ("paths:\n", "paths: [\n", "openapi.yaml:"),
        ("openapi: 3.1", "openapi: 9.1", "openapi.yaml:1"),
    ):
        served.edit("spec/openapi.yaml", old, broken)
        alert.filter(has_text=message).wait_for(timeout=PATIENCE)
        assert page.locator("h1").inner_text() == heading
        assert message in (served.folder / "messages").read_text(encoding="utf-8")
        page.reload()
        alert.filter(has_text=message).wait_for(timeout=PATIENCE)
        served.edit("spec/openapi.yaml", broken, old)
        alert.wait_for(state="detached", timeout=PATIENCE)
    path = served.folder / "spec" / "openapi.yaml"
    path.rename(path.with_suffix(".away"))
    alert.filter(has_text="there is no such file").wait_for(timeout=PATIENCE)
    path.with_suffix(".away").rename(path)
    alert.wait_for(state="detached", timeout=PATIENCE)
    assert served.process.poll() is None


def test_an_own_style_sheet_and_a_new_page_of_the_guide_are_followed(page: Page, served: Served) -> None:
    served.edit("own/site/site.css.jinja", "body {", "body { --quite-another: 1;")
    page.wait_for_function(
        "() => getComputedStyle(document.body).getPropertyValue('--quite-another') === '1'", timeout=PATIENCE
    )
    (served.folder / "docs" / "guide" / "zz-new.md").write_text("# Quite a new page\n", encoding="utf-8")
    page.get_by_text("Quite a new page").first.wait_for(state="attached", timeout=PATIENCE)
    page.goto(f"{served.url}guide/zz-new.html")
    assert page.locator("h1").inner_text().startswith("Quite a new page")
