"""Search words: the file with them, the text that is indexed, and the comments that are not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from specpress.command.pagefind import searched_part, with_characters_apart
from specpress.command.site_index import index
from specpress.locale.languages import ENGLISH, language_of
from specpress.openapi.diagnostics import Diagnostics
from specpress.pipeline.search_words import read_search_words
from specpress.site.links import without_comments
from tests.site.conftest import ROOT


def test_the_words_of_a_language(tmp_path: Path) -> None:
    (tmp_path / "search.yaml").write_text("en: {Rate Limit: '429'}\nzh-CN: {限流: '429'}\n", encoding="utf-8")
    assert read_search_words(tmp_path, ENGLISH) == {"rate limit": "429"}
    assert read_search_words(tmp_path, language_of("zh-CN")) == {"限流": "429"}
    assert read_search_words(tmp_path, language_of("fr")) == {}
    assert read_search_words(tmp_path / "none", ENGLISH) == {}


@pytest.mark.parametrize("text", ["en: [a]\n", "en: {a: 1}\n", "- en\n"])
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "search.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Diagnostics) as raised:
        read_search_words(tmp_path, ENGLISH)
    assert "search.yaml" in str(raised.value.diagnostics[0].location)


@pytest.mark.parametrize("tag", ["en", "zh-CN"])
def test_each_word_of_this_repository_is_another_one(tag: str) -> None:
    words = read_search_words(ROOT / "spec" / "locale", language_of(tag) if tag != "en" else ENGLISH)
    assert words
    assert not [word for word, own in words.items() if word == own.lower() or word != word.lower()]


def test_characters_are_words_in_text_alone() -> None:
    page = '<h1 id="流式返回">流式返回 stream 的 API</h1><p title="错误">a错误b</p>'
    assert with_characters_apart(page) == (
        '<h1 id="流式返回">流 式 返 回 stream 的 API</h1><p title="错误">a错 误b</p>'
    )
    assert with_characters_apart("<p>plain</p>") == "<p>plain</p>"


PAGE = (
    '<html lang="en"><head><title>T</title></head><body data-x="1"><nav>menu</nav>'
    '<main id="content" data-pagefind-body class="a"><h1>One</h1></main><footer>end</footer></body></html>'
)


def test_pagefind_gets_the_searched_part_alone() -> None:
    assert searched_part(PAGE) == (
        '<html lang="en"><head><title>T</title></head><body>'
        '<main id="content" data-pagefind-body class="a"><h1>One</h1></main></body></html>'
    )


@pytest.mark.parametrize(
    "page",
    [
        PAGE.replace("<nav>", "<nav data-pagefind-filter='kind'>"),
        PAGE.replace(" data-pagefind-body", ""),
        PAGE.replace("main", "article"),
        PAGE.replace("</main>", ""),
        PAGE.replace("<body", "<p"),
        "",
    ],
)
def test_pages_of_own_templates_that_are_marked_otherwise_are_left_whole(page: str) -> None:
    assert searched_part(page) == page


def test_the_index_is_what_pagefind_makes_of_all_pages_at_once(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for place, language, words in (
        ("index.html", "en", "Birds feed"),
        ("b/one.html", "en", "Feathers"),
        ("zh-CN/index.html", "zh-CN", "一只鸟"),
        ("fr/index.html", "FR", "Des oiseaux"),
    ):
        page = PAGE.replace('lang="en"', f'lang="{language}"').replace("One", words)
        (site / place).parent.mkdir(parents=True, exist_ok=True)
        (site / place).write_text(page, encoding="utf-8")
    index(site)
    made = {path.relative_to(site / "pagefind") for path in (site / "pagefind").rglob("*") if path.is_file()}
    apart, whole = tmp_path / "apart", tmp_path / "whole"
    for path in site.rglob("*.html"):
        (apart / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
        (apart / path.relative_to(site)).write_text(with_characters_apart(path.read_text("utf-8")), encoding="utf-8")
    program = [sys.executable, "-m", "pagefind_bin_extended", "--silent", "--site", str(apart)]
    subprocess.run([*program, "--output-path", str(whole)], check=True, capture_output=True)
    wanted = {path.relative_to(whole) for path in whole.rglob("*") if path.is_file()}
    used = {one for one in wanted if not one.name.endswith(("-ui.css", "-ui.js", "-highlight.js"))}
    assert made == {*used, Path("specpress-pages")}
    entries = [json.loads((one / "pagefind-entry.json").read_text("utf-8")) for one in (site / "pagefind", whole)]
    assert entries[0] == entries[1]
    assert sorted(entries[0]["languages"]) == ["en", "fr", "zh-cn"]


def test_comments_are_left_out_of_pages() -> None:
    text = "# A\n\n<!-- mock: x -->\n\n```html\n<!-- kept -->\n```\n\n<!--\nlong\n-->\nb `<!-- kept -->`\n"
    assert without_comments(text) == "# A\n\n```html\n<!-- kept -->\n```\n\nb `<!-- kept -->`\n"
