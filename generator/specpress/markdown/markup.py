"""Makes text from a document safe for a Markdown page; nothing else in the generator does so.

Descriptions are untrusted CommonMark. Code, emphasis, lists and links in them are kept. Whatever could change the page
around them, or run in a browser, becomes plain text: headings, HTML, tables, rules, unclosed fences. Images become
links.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from specpress.markdown.inline import Definitions, Target, definition, rendered

_BACKTICKS: Final = re.compile(r"`+")
_FENCE: Final = re.compile(r"^[ \t]*(?P<mark>`{3,}(?=[^`]*$)|~{3,})[ \t]*(?P<language>[\w+#.-]*)")
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_MARKERS: Final = r"(?P<markers>(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)"
_NESTED_HEADING: Final = re.compile(rf"^{_MARKERS}(?P<rest>#{{1,6}}(?:[ \t].*)?)$")
_UNDERLINE: Final = re.compile(rf"^{_MARKERS}(?P<rest>:?(?:=+|-+):?[ \t]*)$")


def block(text: str) -> str:
    """A description as paragraphs of its own."""
    return "\n".join(_block_lines(clean(text).expandtabs(4).strip("\n").split("\n"))).strip()


def inline(text: str) -> str:
    """A description, or its summary, as one line inside other text."""
    definitions, kept = _without_definitions((line, False) for line in clean(text).split("\n"))
    return rendered(" ".join(" ".join(line for line, _ in kept).split()), definitions)


def paragraph(text: str) -> str:
    """A line that is a paragraph by itself; a mark at its start must not make it a list or a heading."""
    return " ".join(block(" ".join(clean(text).split())).split("\n"))


def cell(markdown: str) -> str:
    """Markdown of one line as a cell of a table."""
    return re.sub(r"(?<!\\)\|", r"\\|", markdown)


def code(text: str) -> str:
    """Any text as a code span."""
    plain = " ".join(clean(text).split()) or '""'
    longest = max((len(run) for run in _BACKTICKS.findall(plain)), default=0)
    if not longest:
        return f"`{plain}`"
    return f"{'`' * (longest + 1)} {plain} {'`' * (longest + 1)}"


def fenced(text: str, language: str) -> str:
    """Any text as a block of code."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{clean(text).rstrip(chr(10))}\n{fence}"


def link(markdown: str, target: str) -> str:
    """A link, or only its text where the target is no web address or place of ours."""
    if re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE) and not re.match(r"https?://", target, re.IGNORECASE):
        return markdown
    return f"[{markdown}]({quote(target, safe=_KEPT_IN_TARGETS)})"


def comment(text: str) -> str:
    """An HTML comment."""
    return f"<!-- {' '.join(clean(text).replace('--', '- -').replace('>', '').split())} -->"


_KEPT_IN_TARGETS: Final = ":/?#@!$&'*+,;=%~-._"


def clean(text: str) -> str:
    """The text without characters that are invisible or turn the reading direction round."""
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return lines.translate(_KEPT)


class _Kept(dict[int, str | None]):
    """A table of replacements for unsafe characters, which is filled when a character is first met."""

    def __missing__(self, number: int) -> str | None:
        one = chr(number)
        kept = one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cf", "Cs", "Co")
        self[number] = one if kept else None
        return self[number]


_KEPT: Final = _Kept()


def _block_lines(lines: list[str]) -> Iterator[str]:
    marked = tuple(_marked(lines))
    definitions, kept = _without_definitions(marked)
    for line, is_code in kept:
        if is_code:
            yield line
        else:
            yield from _text_lines(line, definitions)


def _marked(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it belongs to a block of code; fences are at the margin, and all are closed."""
    fence = ""
    for line in lines:
        opening = _FENCE.match(line)
        if fence:
            closing = opening is not None and opening["mark"].startswith(fence) and not line.strip().strip(fence[0])
            yield fence if closing else line, True
            fence = "" if closing else fence
        elif opening is not None:
            # At the margin, so that every Markdown parser sees a fence.
            fence = opening["mark"]
            yield fence + opening["language"], True
        else:
            yield line, False
    if fence:
        yield fence, True


def _without_definitions(marked: Iterable[tuple[str, bool]]) -> tuple[Definitions, list[tuple[str, bool]]]:
    """The link reference definitions among the lines, and the other lines."""
    definitions: dict[str, Target] = {}
    kept: list[tuple[str, bool]] = []
    follows_text = False
    for line, is_code in marked:
        found = None if is_code or follows_text else definition(line)
        if found is not None:
            definitions.setdefault(*found)
            continue
        kept.append((line, is_code))
        follows_text = not is_code and bool(line.strip()) and _HEADING.match(line) is None
    return definitions, kept


def _text_lines(line: str, definitions: Definitions) -> Iterator[str]:
    heading = _HEADING.match(line)
    if heading is not None:
        title = rendered(heading["title"], definitions).replace("*", "")
        yield from ("", f"**{title}**" if heading["title"] else "", "")
        return
    nested = _NESTED_HEADING.match(line) or _UNDERLINE.match(line)
    if nested is not None:
        yield f"{nested['markers']}\\{rendered(nested['rest'], definitions)}"
        return
    indent = len(line) - len(line.lstrip(" "))
    yield (" " * indent + rendered(line[indent:], definitions)).rstrip()
