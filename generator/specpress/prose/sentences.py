"""Sentences for what types cannot express: constraints, defaults, errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from specpress import ir
from specpress.openapi.document import JSON
from specpress.runtime.contract import contract

_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?][\"')\]*_]*\s+(?=[\"'(\[*_]*[A-Z0-9`])")
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


def constraints(one: ir.Constraints) -> str:
    """The constraints as sentences; empty where there are none."""
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in _constraint_phrases(one))


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
    return stripped if not stripped or stripped[-1] in ".!?:;`" or "\n" in stripped else f"{stripped}."


def _constraint_phrases(one: ir.Constraints) -> Iterator[str]:
    yield from _range(one.minimum, one.maximum, "")
    if one.exclusive_minimum is not None:
        yield f"more than {_plain(one.exclusive_minimum)}"
    if one.exclusive_maximum is not None:
        yield f"less than {_plain(one.exclusive_maximum)}"
    if one.multiple_of is not None:
        yield f"a multiple of {_plain(one.multiple_of)}"
    yield from _range(one.min_length, one.max_length, "character")
    if one.pattern is not None:
        yield f"matches {in_code(one.pattern)}"
    yield from _range(one.min_items, one.max_items, "item")
    if one.unique_items:
        yield "no item twice"
    yield from _range(one.min_properties, one.max_properties, "entry")


def _range(low: float | None, high: float | None, unit: str) -> Iterator[str]:
    if low is not None and high is not None:
        if low == high:
            yield f"exactly {_plain(low)}{_unit(high, unit)}"
        elif unit:
            yield f"{_plain(low)} to {_plain(high)}{_unit(high, unit)}"
        else:
            yield f"between {_plain(low)} and {_plain(high)}"
    elif low is not None:
        yield f"at least {_plain(low)}{_unit(low, unit)}"
    elif high is not None:
        yield f"at most {_plain(high)}{_unit(high, unit)}"


def _unit(count: float, unit: str) -> str:
    if not unit:
        return ""
    plural = "entries" if unit == "entry" else f"{unit}s"
    return f" {unit if count == 1 else plural}"


def _plain(number: float) -> str:
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(number)


def declaration(doc: ir.Doc) -> str:
    """The prose of a declaration; empty if there is none: a sentence made of its name would say nothing new."""
    parts = dict.fromkeys(sentence(part) for part in (doc.summary, doc.description) if part)
    return summary_first("\n\n".join(parts))
