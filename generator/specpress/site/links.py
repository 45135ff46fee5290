"""Pages that are written as Markdown before they are read: their links, anchors and comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final, TypeAlias
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from specpress.markdown.places import Headings

Change: TypeAlias = Callable[[str], str | None]
"""From the target of a link to another target, or to None if only the text of the link shall be left."""

_LINK: Final = re.compile(
    r"!?\[(?P<text>(?:[^\[\]\\]|\\.|!?\[[^\]]*\](?:\([^)\s]*\))?)*)\]"
    r"\((?P<open><?)(?P<target>[^)\s<>]+|(?<=<)[^<>\n]+)>?(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))?\)",
    re.DOTALL,
)
_DEFINITION: Final = re.compile(r"^(?P<label> {0,3}\[[^\]]+\]:\s*<?)(?P<target>[^\s>]+)", re.MULTILINE)

_CODE: Final = re.compile(r"(?<!`)(?:(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))", re.DOTALL)
_OPEN, _CLOSE = "\ue000", "\ue001"
_HIDDEN: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


def is_relative(target: str) -> bool:
    """Whether a link leads to a file beside the page, not to an address on the web or a place on the page itself."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and bool(parts.path)


def relative_targets(text: str) -> tuple[str, ...]:
    """The targets of all relative links of a page."""
    found = dict[str, None]()

    def note(target: str) -> str:
        found[target] = None
        return target

    with_links(text, note)
    return tuple(found)


def with_links(text: str, change: Change) -> str:
    """A page with every relative link changed; code on it stays as it is."""
    blocks, has_definitions = _structure(text)
    if not blocks:
        return text
    lines = text.splitlines(keepends=True)
    parts, last = list[str](), 0
    for start, end in blocks:
        if start >= last:
            parts += ["".join(lines[last:start]), _changed("".join(lines[start:end]), change)]
            last = end
    whole = "".join([*parts, "".join(lines[last:])])
    if not has_definitions:
        return whole
    return _DEFINITION.sub(lambda one: one["label"] + (_target(one["target"], change) or "#"), whole)


def without_comments(text: str) -> str:
    """A page without its comments of HTML, which the site would show as text."""
    if "<!--" not in text:
        return text
    blocks = [
        one.map for one in MarkdownIt("commonmark").parse(text) if one.type == "html_block" and one.map is not None
    ]
    lines = text.splitlines(keepends=True)
    for start, end in reversed(blocks):
        block = "".join(lines[start:end])
        if block.lstrip().startswith("<!--") and block.rstrip().endswith("-->"):
            blank = end < len(lines) and not lines[end].strip()
            del lines[start : end + blank]
    return "".join(lines)


@lru_cache(maxsize=1024)
def anchors_of(text: str) -> frozenset[str]:
    """The anchors of the headings of a page."""
    headings, found, tokens = Headings(), set[str](), _parser().parse(text)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            words = (one.content for one in tokens[place + 1].children or () if one.type in ("text", "code_inline"))
            found.add(headings.anchor("".join(words)))
    return frozenset(found)


@lru_cache(maxsize=1024)
def _structure(text: str) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The lines of the blocks that have links, and whether the page defines links by labels."""
    # Any: the environment that markdown-it-py fills.
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    return tuple(_blocks_with_links(tokens)), bool(environment.get("references"))


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _is_link(token: Token) -> bool:
    return token.type in ("link_open", "image")


def _blocks_with_links(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """The lines of the blocks that have links; cells of tables have the lines of their row."""
    lines = (0, 0)
    for token in tokens:
        if token.map is not None:
            lines = (token.map[0], token.map[1])
        if any(_is_link(child) for child in token.children or ()):
            yield lines


def _changed(text: str, change: Change) -> str:
    def replaced(found: re.Match[str]) -> str:
        target = found["target"]
        inner = _LINK.sub(replaced, found["text"])
        changed = _target(target, change)
        if changed is None:
            return inner
        start, end = found.span("target")
        before = found[0][: found.start("text") - found.start()] + inner
        middle = found[0][found.end("text") - found.start() : start - found.start()]
        return before + middle + changed + found[0][end - found.start() :]

    # Code spans may hold what looks like a link.
    spans = [one[0] for one in _CODE.finditer(text)]
    numbered = iter(range(len(spans)))
    hidden = _CODE.sub(lambda _: f"{_OPEN}{next(numbered)}{_CLOSE}", text)
    return _HIDDEN.sub(lambda one: str(spans[int(one[1])]), _LINK.sub(replaced, hidden))


def _target(target: str, change: Change) -> str | None:
    plain = unquote(target)
    if not is_relative(plain):
        return target
    changed = change(plain)
    return target if changed == plain else changed
