"""Text by somebody else cannot change the page that it stands on. The judge is a CommonMark reader with GFM tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from specpress.markdown import markup

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = (
    "# Heading",
    "   ### Heading ###",
    "- # in a list",
    "> ## in a quote",
    "1. - > # deep",
    "text\n===",
    "text\n---",
    "> text\n> ---",
    "- text\n  ---",
    "<script>alert(1)</script>",
    "<!-- comment",
    "a <b>bold</b> word",
    "<https://example.com>",
    "```\nnever closed",
    "~~~~\nnever closed",
    "    ```\n<script>",
    "- ```\n<script>",
    "> ```\n<script>",
    "``` ```\n<script>",
    "```\na\n``` b\n<script>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a\n:-:",
    "a | b\n--|--",
    "[list]: https://example.com\n",
    "[li\nst]: https://example.com\n",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](data:text/html,hi)",
    "![x](https://example.com/pixel.png)",
    "\\`<script>\\`",
    "`one\n`<script>` two`",
    "``a`<b>`c``<i>",
    "a ` b\nc ` <script> ` d",
    "\\\\`<script>`",
    "\\<script>",
    "\\\\<script>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnp.exe\u2066",
    "a\u2028# b",
    "\r# heading",
    "***\n___\n- - -",
    "\t# tab",
    "-\t# tab",
    "a\\",
)


def kinds(text: str) -> list[str]:
    return [token.type for token in READER.parse(text)]


def inner_kinds(text: str) -> set[str]:
    return {child.type for token in READER.parse(text) for child in token.children or ()}


def targets(text: str) -> list[str]:
    children = [child for token in READER.parse(text) for child in token.children or ()]
    return [str(child.attrs["href"]) for child in children if child.type == "link_open"]


def assert_block_is_harmless(text: str) -> None:
    page = f"# Before\n\n{markup.block(text)}\n\n## After\n\n`[list]` and [list]\n"
    tokens = READER.parse(page)
    headings = [tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == ["Before", "After"]
    assert not {"html_block", "table_open"} & set(kinds(page))
    assert not {"html_inline", "image"} & inner_kinds(page)
    assert kinds(page)[-3:] == ["paragraph_open", "inline", "paragraph_close"]
    assert all(
        target.startswith(("http://", "https://", "mailto:", "#", "/", ".")) or ":" not in target
        for target in targets(page)
    )
    assert "list" not in [
        child.content for token in tokens[-2:-1] for child in token.children or () if child.type == "link_open"
    ]


def assert_cell_is_harmless(text: str) -> None:
    row = f"| {markup.cell(markup.inline(text))} | {markup.cell(markup.code(text))} | end |"
    tokens = READER.parse(f"| a | b | c |\n|---|---|---|\n{row}\n\nafter\n")
    assert [token.type for token in tokens].count("td_open") == 3
    assert [token.type for token in tokens].count("tr_open") == 2
    cells = [tokens[place + 1] for place, token in enumerate(tokens) if token.type == "td_open"]
    assert cells[2].content == "end"
    assert not {"html_inline", "image"} & {child.type for one in cells for child in one.children or ()}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_descriptions(text: str) -> None:
    assert_block_is_harmless(text)
    assert_block_is_harmless(f"Before.\n{text}\nAfter.")
    assert_cell_is_harmless(text)


PIECES = st.sampled_from(
    (
        *("`", "``", "```", "~~~", "#", "# ", "-", "- ", "---", "===", ">", "> ", "|", "|-|-|", "<", "<b>", "</b>"),
        *("<!--", "-->", "<script>", "[", "]", "](", ")", "]:", "!", "![", "\\", "\\\\", "\n", "\n\n", " ", "    "),
        *("\t", "a", "b ", "1. ", "*", "_", "&lt;", "&#96;", "javascript:", "https://a.b", ":-", "{{", "{%", "\r"),
    )
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_random_descriptions(text: str) -> None:
    assert_block_is_harmless(text)
    assert_cell_is_harmless(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain `code`, *emphasis*, [a link](https://example.com/a?b=1&c=2).", None),
        ("- one\n- two\n  more", None),
        ('```json\n{"a": "<b>"}\n```', None),
        ("a\n```\nb", "a\n```\nb\n```"),
        ("## Usage ##\nText", "**Usage**\n\nText"),
        ("a < b", "a &lt; b"),
        ("`a < b | c`", None),
        ("5 | 6", "5 \\| 6"),
        ("one ` two", "one \\` two"),
    ],
)
def test_what_a_description_becomes(text: str, expected: str | None) -> None:
    assert markup.block(text) == (text if expected is None else expected)


@pytest.mark.parametrize("text", ["plain", "a`b", "``", "`", "a\nb", "<b>", "", "a|b"])
def test_any_text_as_a_code_span(text: str) -> None:
    (paragraph,) = [token for token in READER.parse(markup.code(text)) if token.type == "inline"]
    (span,) = paragraph.children or []
    assert span.type == "code_inline"
    assert span.content == (" ".join(text.split()) or '""')


@pytest.mark.parametrize("text", ["plain", "```\n# a\n```", "````", "~~~", "<script>", "a\n\nb"])
def test_any_text_as_a_block_of_code(text: str) -> None:
    (token,) = READER.parse(markup.fenced(text, "text"))
    assert (token.type, token.info, token.content) == ("fence", "text", f"{text}\n")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.com/a(b) c", "[x](https://example.com/a%28b%29%20c)"),
        ("../types/shared.md#a", "[x](../types/shared.md#a)"),
        ("javascript:alert(1)", "x"),
        ("DATA:text/html,1", "x"),
    ],
)
def test_links(target: str, expected: str) -> None:
    assert markup.link("x", target) == expected


def test_a_comment_cannot_be_closed_from_inside() -> None:
    assert kinds(markup.comment("a --> <script> b")) == ["html_block"]
    assert markup.comment("a --> b").count("-->") == 1
