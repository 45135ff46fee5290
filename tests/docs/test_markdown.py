"""Text of a document cannot change the page around it. A CommonMark reader with GFM tables reads the pages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from specpress.markdown import markup

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

SAFE = re.compile(r"(?:https?://|mailto:|(?![\w+.-]*:|//))", re.IGNORECASE)

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
    "[x]![(javascript:alert(1))](https://a.b/c.svg)",
    "[[x]![(javascript:alert(1))](b.svg)](ci)",
    "[![[x]](b.svg)(javascript:alert(1))](ci)",
    "[![x]: https://list.test](b.svg)](ci)",
    "[`a`![``](b.svg)`` <b> ```](ci)",
    "![a ![b!](u)[c](d)](e)",
    "!![x](https://a.b)",
    "!\n![x](https://a.b)",
    "![# heading](data:1)",
    "![- item](javascript:alert(1))",
    "[![x](javascript:alert(1))](javascript:alert(2))",
    "[![x](b.svg)\n](javascript:alert(1))",
    "[x]( <java\\script:alert(1)> )",
    "[x](java&Tab;script:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x](//evil.test)",
    "[x](/\\evil.test)",
    '[x](https://a.b "<script>` | ](javascript:1)")',
    "[x](https://a.b '\" onclick=alert(1)')",
    "[x][l]\n\n[l]: javascript:alert(1)",
    "![x][l]\n\n[l]: <data:text/html,hi> 'title'",
    '[x][l]\n\n[l]: https://a.b (a "title")',
    "[list]: javascript:alert(1)",
    "[list]: https://a.b\n[list]",
    "<javascript:alert(1)>",
    "<https://a.b/`<script>`>",
    "[<https://a.b> <b>](https://c.d)",
    "<img src=x onerror=alert(1)>[![<img src=x>](b.svg)](ci)",
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
    assert [target for target in targets(page) if not SAFE.match(target)] == []
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
        *(
            "[![",
            "](b.svg)",
            "](ci)",
            "](data:1)",
            "(javascript:1)",
            "][l]",
            "[l]: ",
            "\n\n[l]: https://a.b\n",
            "!",
            "(",
        ),
        *("<https://a.b>", "(https://a.b 'c')", "(<a b>)", "\\[", "&#91;", ":"),
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


def shown(text: str) -> list[str]:
    """The text of a page as a reader sees it. A link is a part `text → target`; the text between links is one part."""
    parts = [""]
    for token in READER.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                title = f" ({child.attrs['title']})" if "title" in child.attrs else ""
                parts += [f"→ {child.attrs['href']}{title} ", ""]
            elif child.type == "link_close":
                parts.append("")
            else:
                parts[-1] += child.content
    return [part for part in parts if part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[![Build](b.svg)](ci)", ["→ ci ", "Build"]),
        (
            "[![Build](https://a.b/b.svg 'now')](https://a.b/ci \"CI\") and more",
            ["→ https://a.b/ci (CI) ", "Build", " and more"],
        ),
        ("[![a](x.svg) ![b](y.svg)](ci)", ["→ ci ", "a b"]),
        ("[![a](x)](ci) [![b](y)](cd)", ["→ ci ", "a", " ", "→ cd ", "b"]),
        ("[![](b.svg)](ci)", ["→ ci ", "image"]),
        ("[![Build](data:image/svg+xml;base64,AA)](ci)", ["→ ci ", "Build"]),
        ("[![Build](b.svg)\n](ci)", ["→ ci ", "Build"]),
        ("![A picture](docs/a.png)", ["→ docs/a.png ", "A picture"]),
        ("![](a.png)", ["→ a.png ", "image"]),
        ("Not good![x](u)", ["Not good", "→ u ", "x"]),
        ("!![x](u)", ["!", "→ u ", "x"]),
        ("![a [b](c) d](e)", ["→ e ", "a b d"]),
        ("[a [b](c) d](e)", ["[a ", "→ c ", "b", " d](e)"]),
        ("[a [b] c](d)", ["→ d ", "a [b] c"]),
        ("[x](https://a.b/c_(d))", ["→ https://a.b/c_%28d%29 ", "x"]),
        ("[x](<https://a.b/c d> (t))", ["→ https://a.b/c%20d (t) ", "x"]),
        ("[x]( https://a.b/?c=1&copy=2&amp;d )", ["→ https://a.b/?c=1&copy=2&d ", "x"]),
        ('[x](https://a.b/\\_c "say \\"hi\\"")', ['→ https://a.b/_c (say "hi") ', "x"]),
        (
            "See [the docs][1] and [Guide][].\n\n[1]: https://a.b\n[guide]: <https://c.d> 'G'",
            ["See ", "→ https://a.b ", "the docs", " and ", "→ https://c.d (G) ", "Guide", "."],
        ),
        ("[![Build][b]][ci]\n\n[b]: https://a.b/b.svg\n[CI]: https://a.b/ci", ["→ https://a.b/ci ", "Build"]),
        ("![Build][]\n\n[build]: b.svg", ["→ b.svg ", "Build"]),
        ("[x][none] and [y]", ["[x][none] and [y]"]),
        ("<https://a.b/c?d=1>", ["→ https://a.b/c?d=1 ", "https://a.b/c?d=1"]),
        ("<mailto:a@b.c>", ["→ mailto:a@b.c ", "mailto:a@b.c"]),
        ("[see <https://a.b>](https://c.d)", ["→ https://c.d ", "see https://a.b"]),
        ("[`[a](b)`](c)", ["→ c ", "[a](b)"]),
        ("\\[x](u)", ["[x](u)"]),
        ("[<b>x</b>](u)<br>", ["→ u ", "<b>x</b>", "<br>"]),
    ],
)
def test_links_and_images_as_they_are_read(text: str, expected: list[str]) -> None:
    assert shown(markup.block(text)) == expected
    if "\n](" not in text:
        assert shown(markup.inline(text)) == expected
    row = READER.parse(f"| a |\n|---|\n| {markup.cell(markup.inline(text))} |\n")
    assert [token.type for token in row].count("td_open") == 1


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
