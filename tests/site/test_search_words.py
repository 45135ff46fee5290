"""Search words: the file with them, the text that is indexed, and the comments that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from specpress.command.site_index import with_characters_apart
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


def test_comments_are_left_out_of_pages() -> None:
    text = "# A\n\n<!-- mock: x -->\n\n```html\n<!-- kept -->\n```\n\n<!--\nlong\n-->\nb `<!-- kept -->`\n"
    assert without_comments(text) == "# A\n\n```html\n<!-- kept -->\n```\n\nb `<!-- kept -->`\n"
