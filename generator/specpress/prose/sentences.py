"""Sentences for what types cannot express: constraints, defaults, errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specpress import ir
from specpress.locale.languages import ENGLISH, Language
from specpress.openapi.document import JSON
from specpress.runtime.contract import contract

_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?][\"')\]*_]*\s+(?=[\"'(\[*_]*[A-Z0-9`\u3400-\u9fff])|[。！？][”’」』）*_]*\s*(?=\S)")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|Dr|Mr|Mrs|Ms|St)|\b[A-Z])\.[\"')\]*_]*\s+$")
_LONGEST_SENTENCE = 1000
"""The number of characters that are searched for the end of a sentence."""
_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_UNDERLINE = re.compile(r"\s*(?:={2,}|-{2,})\s*")
_BLOCK_LINE = re.compile(r"^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)", re.MULTILINE)
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_NO_PROSE = re.compile(r"\s*(?:```|~~~|</?\w|<!--|!\[|\[!\[|[-=*_]{3,}\s*$|\|)")


def error_class(status: str) -> str:
    """The exception that a generated client raises for a status."""
    return contract().status_errors.get(status, "InternalServerError" if status.startswith("5") else "APIStatusError")


def constraints(one: ir.Constraints, language: Language = ENGLISH) -> str:
    """The limits as sentences; empty where there are none."""
    pattern = language.gettext("{sentence}.")
    return language.joined(
        *(pattern.format(sentence=f"{part[0].upper()}{part[1:]}") for part in _constraint_phrases(one, language))
    )


def default(value: ir.Value | None) -> str:
    """The default as a sentence; empty for null, which the type shows already."""
    return "" if value is None or value.json is None else f"Default: {in_code(value.json)}."


def in_code(value: JSON) -> str:
    """A JSON value between backticks."""
    text = value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}"


def first_sentence(text: str) -> str:
    """The first whole sentence of a description on one line; headings, images and code before it are left out."""
    paragraphs = [_running_text(one) for one in _PARAGRAPHS.split(text.strip())]
    chosen = next((one for one in paragraphs if one), _PARAGRAPHS.split(_HEADING.sub("", text))[0])
    return " ".join(chosen[: _end_of_sentence(chosen)].split())


def summary_first(text: str) -> str:
    """The first sentence as a paragraph of its own, then the rest."""
    first = _PARAGRAPHS.split(text, maxsplit=1)[0]
    block = _BLOCK_LINE.search(first)
    end = _end_of_sentence(first if block is None else first[: block.start()])
    return text if end is None else f"{text[:end].rstrip()}\n\n{text[end:]}"


def _end_of_sentence(paragraph: str) -> int | None:
    """The index of the second sentence of a paragraph; None if there is only one."""
    for found in _SENTENCE_END.finditer(paragraph, 0, _LONGEST_SENTENCE):
        before = paragraph[: found.end()]
        is_whole = before.count("`") % 2 == before.count("**") % 2 == 0 and before.count("[") <= before.count("]")
        if is_whole and before.count("(") <= before.count(")") and not _ABBREVIATION.search(before):
            return found.end()
    return None


def _running_text(paragraph: str) -> str:
    """The sentences of a paragraph, or those of its first list item; empty where it is a heading, an image or code."""
    lines = _QUOTE.sub("", paragraph).split("\n")
    while lines and _HEADING.match(lines[0]):
        del lines[0]
    if not lines or _NO_PROSE.match(lines[0]) or any(_UNDERLINE.fullmatch(line) for line in lines[1:2]):
        return ""
    lines[0] = _BLOCK_LINE.sub("", lines[0])
    following = (place for place, line in enumerate(lines) if place and _BLOCK_LINE.match(line))
    return "\n".join(lines[: next(following, None)])


def sentence(text: str) -> str:
    """A text with a full stop, unless it ends like a sentence already."""
    stripped = text.strip()
    return stripped if not stripped or stripped[-1] in ".!?:;`。！？：；" or "\n" in stripped else f"{stripped}."


def _constraint_phrases(one: ir.Constraints, language: Language) -> Iterator[str]:
    _ = language.gettext
    yield from _range(one.minimum, one.maximum, "", language)
    if one.exclusive_minimum is not None:
        yield _("more than {number}").format(number=number(one.exclusive_minimum))
    if one.exclusive_maximum is not None:
        yield _("less than {number}").format(number=number(one.exclusive_maximum))
    if one.multiple_of is not None:
        yield _("a multiple of {number}").format(number=number(one.multiple_of))
    yield from _range(one.min_length, one.max_length, "character", language)
    if one.pattern is not None:
        yield _("matches {pattern}").format(pattern=in_code(one.pattern))
    yield from _range(one.min_items, one.max_items, "item", language)
    if one.unique_items:
        yield _("no item twice")
    yield from _range(one.min_properties, one.max_properties, "entry", language)


def _range(low: float | None, high: float | None, unit: str, language: Language) -> Iterator[str]:
    _ = language.gettext
    if low is not None and high is not None:
        if low == high:
            yield _("exactly {number}").format(number=_amount(low, unit, language))
        elif unit:
            yield _("{low} to {high}").format(low=number(low), high=_amount(high, unit, language))
        else:
            yield _("between {low} and {high}").format(low=number(low), high=number(high))
    elif low is not None:
        yield _("at least {number}").format(number=_amount(low, unit, language))
    elif high is not None:
        yield _("at most {number}").format(number=_amount(high, unit, language))


def _amount(count: float, unit: str, language: Language) -> str:
    _ = language.gettext
    match unit, count == 1:
        case "character", True:
            text = _("{count} character")
        case "character", False:
            text = _("{count} characters")
        case "item", True:
            text = _("{count} item")
        case "item", False:
            text = _("{count} items")
        case "entry", True:
            text = _("{count} entry")
        case "entry", False:
            text = _("{count} entries")
        case _:
            text = "{count}"
    return text.format(count=number(count))


def number(value: float) -> str:
    """A number without a fraction that says nothing."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


def declaration(doc: ir.Doc) -> str:
    """The prose of a declaration; empty if there is none: a sentence made of its name would say nothing new."""
    parts = dict.fromkeys(sentence(part) for part in (doc.summary, doc.description) if part)
    return summary_first("\n\n".join(parts))
