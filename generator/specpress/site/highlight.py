"""Code as HTML, coloured by Pygments while the site is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeAlias

from markupsafe import Markup, escape
from pygments.lexer import Lexer
from pygments.lexers import find_lexer_class_by_name
from pygments.token import Comment, Keyword, Name, Number, String
from pygments.util import ClassNotFound

_LONGEST: Final = 50_000
"""How many characters of code are coloured; longer code stays plain."""
_CLASSES: Final = (
    (Comment, "c"),
    (Keyword, "k"),
    (Name.Builtin, "k"),
    (Name.Tag, "n"),
    (Number, "m"),
    (String, "s"),
)
"""The few kinds of tokens that a reader can tell apart, with their class in the style sheet."""

_Run: TypeAlias = tuple[int, int, str]
"""Start, end and class of a part of a program."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a program that the reader of a page may have replaced.

    `name`: whose value it has. `template`: how a value is written there, `{}` being the value itself; a slot without
    characters is filled only once there is a value.
    """

    start: int
    end: int
    name: str
    template: str = "{}"


def code_html(text: str, language: str, slots: Iterable[Slot] = ()) -> Markup:
    """The content of a `<code>` element; slots that overlap an earlier one are left out."""
    runs = _runs(text, language)
    parts: list[str] = []
    position = 0
    for slot in sorted(slots, key=lambda one: one.start):
        if slot.start >= position:
            parts += (*_coloured(text, runs, position, slot.start), _slot_html(text, runs, slot))
            position = slot.end
    return Markup("".join([*parts, *_coloured(text, runs, position, len(text))]))


def _slot_html(text: str, runs: tuple[_Run, ...], slot: Slot) -> str:
    template = f' data-template="{escape(slot.template)}"' if slot.template != "{}" else ""
    css = next((css for start, end, css in runs if start <= slot.start < end), "")
    css = f' class="{css}"' if css else ""
    return f'<span{css} data-slot="{escape(slot.name)}"{template}>{escape(text[slot.start : slot.end])}</span>'


def _coloured(text: str, runs: tuple[_Run, ...], start: int, end: int) -> Iterator[str]:
    for run_start, run_end, css in runs:
        part = str(escape(text[max(start, run_start) : min(end, run_end)])) if run_start < end else ""
        if part:
            yield f'<span class="{css}">{part}</span>' if css else part


@lru_cache(maxsize=4096)
def _runs(text: str, language: str) -> tuple[_Run, ...]:
    """The runs of a program; each language of a site shows the same ones."""
    return tuple(_read_runs(text, language))


def _read_runs(text: str, language: str) -> Iterator[_Run]:
    """Neighbouring tokens of one class as one run; white space belongs to what stands before it."""
    lexer = _lexer(language) if len(text) <= _LONGEST else None
    if lexer is None:
        yield 0, len(text), ""
        return
    start, last = 0, ""
    for position, token, value in lexer.get_tokens_unprocessed(text):
        css = next((css for kind, css in _CLASSES if token[: len(kind)] == kind), "")
        if css != last and not value.isspace():
            yield start, position, last
            start, last = position, css
    yield start, len(text), last


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return find_lexer_class_by_name(language)() if language else None
    except ClassNotFound:
        return None
