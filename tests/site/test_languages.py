"""Pages of the site in another language: they contain no English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from markdown_it import MarkdownIt

from specpress.locale.languages import language_of
from specpress.pipeline.site_pages import read_pages
from tests.site.conftest import ROOT
from tests.site.reading import Page

CHINESE: Final = re.compile("[\u3400-\u9fff]")
SENTENCE: Final = re.compile(r"[A-Za-z][\w'’-]*(?:[ ,;:]+[A-Za-z][\w'’-]*){2,}")
"""Three English words in a row."""
LONG: Final = re.compile(r"[A-Za-z][\w'’-]*(?:[ ,;:]+[A-Za-z][\w'’-]*){4,}")
"""Five: an English sentence in a paragraph that is Chinese for the rest."""
CODE: Final = "\0"
_INLINE: Final = frozenset({"a", "b", "em", "strong", "span", "kbd", "code", "i", "s", "del", "small"})
_READ_ALOUD: Final = frozenset({"aria-label", "alt", "title", "placeholder"})


@dataclass(slots=True)
class Prose(HTMLParser):
    """The texts of a page that a reader sees or hears: one for each block, without code; and those of attributes."""

    page: str
    text: str
    found: list[str] = field(default_factory=list[str])
    _parts: list[str] = field(default_factory=list[str])
    _code: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.feed(self.text)
        self.close()
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found += [value for name, value in given.items() if name in _READ_ALOUD]
        # Texts for scripts stand on the body; the other values of `data-` are keys and templates of programs.
        if tag == "body":
            self.found += [value for name, value in given.items() if name.startswith("data-")]
        if tag == "meta" and given.get("name") == "description":
            self.found.append(given["content"])
        if tag not in _INLINE:
            self._end()
        if tag in ("code", "pre", "script", "style"):
            self._code += 1
            self._parts.append(CODE)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("code", "pre", "script", "style"):
            self._code -= 1
        if tag not in _INLINE:
            self._end()

    def handle_data(self, data: str) -> None:
        if not self._code:
            self._parts.append(data)

    def _end(self) -> None:
        text = " ".join("".join(self._parts).split())
        self._parts.clear()
        if text.strip(CODE):
            self.found.append(text)


def texts_of_markdown(text: str) -> Iterator[str]:
    """The texts of a Markdown page, without code and the targets of links."""
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        if token.type == "inline":
            parts = [one.content if one.type == "text" else CODE for one in token.children or () if one.content]
            yield "".join(parts)


def english(text: str) -> str:
    """The English sentence in a text that should be Chinese; empty where there is none."""
    found = (LONG if CHINESE.search(text) else SENTENCE).search(text)
    return found[0] if found else ""


def test_no_page_of_the_site_says_anything_in_english(pages: dict[str, Page], files: dict[str, str]) -> None:
    chinese = {path for path in pages if path.startswith("zh-CN/")}
    left = {(path, text) for path in chinese for text in Prose(path, files[path]).found if english(text)}
    assert len(chinese) == sum(not path.startswith("zh-CN/") for path in pages)
    assert left == set()


def test_no_twin_of_a_page_says_anything_in_english(files: dict[str, str]) -> None:
    twins = [path for path in files if path.startswith("zh-CN/") and path.endswith((".md", ".txt"))]
    left = {(path, text) for path in twins for text in texts_of_markdown(files[path]) if english(text)}
    assert len(twins) > 100
    assert left == set()


@pytest.mark.parametrize(
    "html",
    [
        "<p>The service is busy.</p>",
        "<p>See <a href='x'>the error table</a></p>",
        "<td>a model or a list</td>",
        "<button aria-label='Show the menu'>三</button>",
        "<input placeholder='Search the site'>",
        "<img alt='A chart of calls' src='x'>",
        "<meta name='description' content='Everything about the client.'>",
        "<title>Errors and retries</title>",
        "<body data-nothing='Nothing was found.'>",
        "<p>调用发往服务器。It takes a moment to start.</p>",
        "<p><code>a</code> is the first one</p>",
    ],
)
def test_a_sentence_that_was_left_is_found(html: str) -> None:
    assert [text for text in Prose("page", html).found if english(text)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>服务繁忙。</p>",
        "<p><code>the deadline of the call has passed</code></p>",
        "<pre><code>print('all that there is')</code></pre>",
        "<p>与 Redoc、Swagger UI 和 Scalar 一同测量</p>",
        "<th>Ray Data</th>",
        "<script>let all that be</script>",
    ],
)
def test_code_and_names_are_no_sentences(html: str) -> None:
    assert [text for text in Prose("page", html).found if english(text)] == []


def test_twins_are_read_as_pages_are() -> None:
    text = "# 错误\n\n| a | 说明 |\n|---|---|\n| `x` | the reply was lost |\n\n[the whole guide](x.md) and `code`\n"
    assert [english(one) for one in texts_of_markdown(text) if english(one)] == [
        "the reply was lost",
        "the whole guide and",
    ]


def test_a_line_of_chinese_ends_without_a_space(files: dict[str, str]) -> None:
    """A browser shows the end of a line as a space, which Chinese has none of."""
    wide = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]"
    found = [
        (path, line)
        for path, text in files.items()
        if path.startswith("zh-CN/guide/") and path.endswith(".html")
        for paragraph in re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", text, re.DOTALL)
        for line in re.findall(rf"{wide}\n{wide}|[，。：；、！？]\n|\n[，。：；、！？（]", paragraph)
    ]
    assert found == []


def test_a_guide_that_was_generated_is_shown_in_its_languages() -> None:
    folder = ROOT / "generated" / "docs" / "guide"
    for tag, title, link in (
        ("en", "The first call", "[reference](../reference.md)"),
        ("zh-CN", "第一次调用", "[接口参考](../reference.md)"),
    ):
        pages = {one.name: one.text.strip() for one in read_pages(folder, None, language_of(tag)).guide}
        assert pages["first-call"].startswith(f"# {title}\n")
        assert link in pages["README"]
        assert [name for name, text in pages.items() if "English" in text] == []


def test_a_page_is_found_from_either_language(tmp_path: Path) -> None:
    """A guide in a language may link to the page in the same language, or to the first one."""
    for path, text in {
        "guide/a.md": "# A\n\n[more](../more.md)\n",
        "guide/zh-CN/a.md": "# 甲\n\n[更多](../../zh-CN/more.md)、[更多](../../more.md)\n",
        "more.md": "# More\n\nEnglish · [中文](zh-CN/more.md)\n\nText\n",
        "zh-CN/more.md": "# 更多\n\n[English](../more.md) · 中文\n\n文字\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = {
        tag: {one.name: one.text for one in read_pages(tmp_path / "guide", None, language_of(tag)).guide}
        for tag in ("en", "zh-CN")
    }
    assert found["en"] == {"a": "# A\n\n[more](more.md)\n", "more": "# More\n\nText\n"}
    assert found["zh-CN"] == {"a": "# 甲\n\n[更多](more.md)、[更多](more.md)\n", "more": "# 更多\n\n文字\n"}
