"""Markdown → HTML: descriptions of documents, which may be anybody's, and the pages that are written as Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from specpress.markdown.markup import clean
from specpress.markdown.places import Headings
from specpress.site.highlight import Slot, code_html
from specpress.site.samples import Program, Sample, samples_html

_WIDE: Final = r"\u3000-\u303f\uff00-\uffef“”"
_NO_SPACE: Final = re.compile(rf"[{_WIDE}]\n|\n[{_WIDE}]|[\u3400-\u9fff]\n[\u3400-\u9fff]")
"""A line break that stands for no space: beside full-width punctuation, and between two Chinese characters."""
_TITLE: Final = re.compile(r'^(?P<language>[\w+#.-]*)(?:\s+title="(?P<title>[^"]*)")?')
_SCHEMES: Final = ("http", "https", "mailto")
# Any: the environment that markdown-it-py hands to its rules is the caller's.
_Environment = MutableMapping[str, Any]


class _Untrusted(MarkdownIt):
    """CommonMark with tables and without HTML; links lead to the web, and nothing else becomes one."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Whether an address may be a link."""
        return urlsplit(url.strip()).scheme.lower() in _SCHEMES if _is_address(url) else False


class _Own(MarkdownIt):
    """The same for pages of the site itself, whose links lead to other pages too."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        """Whether an address may be a link."""
        return _is_address(url) and (urlsplit(url.strip()).scheme.lower() or "https") in _SCHEMES


def _is_address(url: str) -> bool:
    try:
        urlsplit(url.strip())
    except ValueError:
        return False
    return not url.strip().startswith(("//", "\\"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page, and its anchor."""

    text: str
    anchor: str
    level: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A page that is written as Markdown."""

    title: str
    html: Markup
    headings: tuple[Heading, ...]


class Reader:
    """Reads the Markdown of one site; `slots` finds what a reader of the page may replace in programs."""

    def __init__(self, slots: Callable[[str, str], Iterable[Slot]]) -> None:
        self._slots = slots
        self._untrusted = self._parser(_Untrusted)
        self._own = self._parser(_Own)
        self.block = lru_cache(maxsize=4096)(self._block)
        self.inline = lru_cache(maxsize=4096)(self._inline)

    def _parser(self, parser: type[MarkdownIt]) -> MarkdownIt:
        made = parser("commonmark", {"html": False, "xhtmlOut": False}).enable(["table", "strikethrough"])
        made.add_render_rule("image", _image)
        made.add_render_rule("heading_open", _heading_open)
        made.add_render_rule("heading_close", _heading_close)
        made.add_render_rule("table_open", lambda *_: '<div class="scroll" tabindex="0"><table>\n')
        made.add_render_rule("th_open", _cell)
        made.add_render_rule("td_open", _cell)
        made.add_render_rule("softbreak", _softbreak)
        made.add_render_rule("table_close", lambda *_: "</table></div>\n")

        def fence(_: RendererHTML, tokens: Sequence[Token], place: int, *__: object) -> str:
            one = Program(tokens[place].content.rstrip("\n"), _language(tokens[place]))
            return f'<pre tabindex="0"><code>{self.program(one)}</code></pre>\n'

        made.add_render_rule("fence", fence)
        made.add_render_rule("code_block", fence)
        return made

    def _block(self, text: str) -> Markup:
        """A description of a document as paragraphs; its headings become plain paragraphs."""
        return Markup(self._untrusted.render(clean(text)))

    def _inline(self, text: str) -> Markup:
        """A description of a document as one line."""
        return Markup(self._untrusted.renderInline(" ".join(clean(text).split())))

    def program(self, one: Program) -> Markup:
        """The content of a `<code>` element."""
        return code_html(one.text, one.language, self._slots(one.text, one.language))

    def page(self, text: str) -> Prose:
        """A whole page; neighbouring blocks of code that have a `title` are tabs of one sample."""
        tokens = self._own.parse(text)
        anchors, headings = Headings(), list[Heading]()
        for place, token in enumerate(tokens):
            if token.type == "heading_open":
                title = _plain(tokens[place + 1])
                headings.append(Heading(title, anchors.anchor(title), int(token.tag[1:])))
                token.attrs["id"] = headings[-1].anchor
            for child in token.children or ():
                if child.type == "link_open":
                    child.attrs["href"] = to_html(str(child.attrs["href"]))
        title = next((one.text for one in headings if one.level == 1), "")
        return Prose(title, Markup("".join(self._parts(tokens))), tuple(headings))

    def _parts(self, tokens: Sequence[Token]) -> Iterator[str]:
        start = 0
        while start < len(tokens):
            end = start
            while end < len(tokens) and _title(tokens[end]):
                end += 1
            if end > start:
                samples = tuple(self._sample(one) for one in tokens[start:end])
                yield str(samples_html(samples))
            else:
                end = start + 1
                while end < len(tokens) and not _title(tokens[end]):
                    end += 1
                yield self._own.renderer.render(tokens[start:end], self._own.options, {"is_page": True})
            start = end

    def _sample(self, token: Token) -> Sample:
        program = Program(token.content.rstrip("\n"), _language(token))
        return Sample(_title(token), program, self.program(program))


def to_html(address: str) -> str:
    """The page of the site that a link between Markdown files means."""
    path, mark, anchor = address.partition("#")
    if urlsplit(address).scheme or not path.endswith(".md"):
        return address
    name = posixpath.splitext(path)[0]
    return f"{name}.html{mark}{anchor}"


def _title(token: Token) -> str:
    found = _TITLE.match(token.info) if token.type == "fence" else None
    return (found["title"] or "") if found else ""


def _language(token: Token) -> str:
    found = _TITLE.match(token.info)
    return found["language"] if found else ""


def _plain(inline: Token) -> str:
    return "".join(one.content for one in inline.children or () if one.type in ("text", "code_inline"))


def _heading_open(
    _: RendererHTML, tokens: Sequence[Token], place: int, __: OptionsDict, environment: _Environment
) -> str:
    token = tokens[place]
    if environment.get("is_page"):
        return f'<{token.tag} id="{escape(str(token.attrs["id"]))}">'
    return '<p class="heading">'


def _heading_close(
    _: RendererHTML, tokens: Sequence[Token], place: int, __: OptionsDict, environment: _Environment
) -> str:
    if environment.get("is_page"):
        anchor = next(one.attrs["id"] for one in reversed(tokens[:place]) if one.type == "heading_open")
        mark = f'<a class="anchor" href="#{escape(str(anchor))}" aria-hidden="true" tabindex="-1">#</a>'
        return f"{mark}</{tokens[place].tag}>\n"
    return "</p>\n"


def _cell(_: RendererHTML, tokens: Sequence[Token], place: int, __: OptionsDict, ___: _Environment) -> str:
    """A cell of a table; its alignment is a class, since the policy of the pages lets no `style` be."""
    align = str(tokens[place].attrs.get("style", "")).removeprefix("text-align:")
    css = f' class="{align}"' if align in ("right", "center") else ""
    return f"<{tokens[place].tag}{css}>"


def _image(_: RendererHTML, tokens: Sequence[Token], place: int, __: OptionsDict, ___: _Environment) -> str:
    """A link to the picture, since pages load nothing from other places; inside a link only its text."""
    token = tokens[place]
    text = escape(_plain(token) or str(token.attrs["src"]))
    depth = sum({"link_open": 1, "link_close": -1}.get(one.type, 0) for one in tokens[:place])
    return str(text) if depth else f'<a href="{escape(str(token.attrs["src"]))}">{text}</a>'


def _softbreak(_: RendererHTML, tokens: Sequence[Token], place: int, __: OptionsDict, ___: _Environment) -> str:
    """The end of a line inside a paragraph, which a browser shows as a space: nothing where Chinese has none."""
    before = next((one.content for one in reversed(tokens[:place]) if one.content), "")
    after = next((one.content for one in tokens[place + 1 :] if one.content), "")
    return "" if _NO_SPACE.search(f"{before[-1:]}\n{after[:1]}") else "\n"
