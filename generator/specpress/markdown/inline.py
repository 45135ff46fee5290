"""One line of a description as Markdown: text, code, emphasis and harmless links.

Links and images are parsed as in CommonMark and written anew. An image becomes a link to the picture; inside a link, it
becomes its text. A link with an unsafe target becomes text.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import quote

_PUNCTUATION: Final = r"[!-/:-@\[-`{-~]"
_ESCAPED: Final = re.compile(rf"\\({_PUNCTUATION})")
_BACKTICKS: Final = re.compile(r"`+")
_PLAIN: Final = re.compile(r"[^\\`<|!\[\]]+")
_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:)[^\s<>\"'`|\\^{}\[\]]+)>", re.IGNORECASE)
_ADDRESS: Final = (
    r"(?:<(?P<bracketed>(?:[^<>\\]|\\.)*)>" r"|(?P<bare>(?:[^\s()<>\\]|\\[^\s]|\((?:[^\s()<>\\]|\\[^\s])*\))+))"
)
_TITLE: Final = r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|\((?P<round>(?:[^()\\]|\\.)*)\))"
_TARGET: Final = re.compile(rf"\([ \t]*{_ADDRESS}(?:[ \t]+{_TITLE})?[ \t]*\)")
_LABEL: Final = r"\[(?P<label>(?:[^\[\]\\]|\\.){0,999})\]"
_REFERENCE: Final = re.compile(_LABEL)
_DEFINITION: Final = re.compile(rf" {{0,3}}{_LABEL}:[ \t]*{_ADDRESS}(?:[ \t]+{_TITLE})?[ \t]*")
_SPLIT_TARGET: Final = re.compile(
    r"\((?:https?://|mailto:|#|\.{0,2}/(?!/)|[\w-]+(?:\.\w+)?(?=[)#]))[^\s<>\\]*(?: \"[^\"<>]*\")?\)"
)
"""The target of a link whose text began on the line before."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);")
_SAFE_ADDRESS: Final = re.compile(r"(?:https?://|mailto:)\S|#|\?|\.{0,2}/(?![/\\])|[\w.-]+(?:[/?#]|\Z)", re.IGNORECASE)
_UNSAFE_CHARACTERS: Final = re.compile(r"[\x00-\x20\x7f\s<>\\()\[\]{}^`|\"]")
_TITLE_CHARACTERS: Final = re.compile(r"[<>\\\[\]`|\"]")


@dataclass(frozen=True, slots=True)
class Target:
    """The destination of a link, and its title."""

    address: str
    title: str = ""

    def __str__(self) -> str:
        return f'({self.address} "{self.title}")' if self.title else f"({self.address})"


Definitions: TypeAlias = Mapping[str, Target]
"""Link reference definitions of a description, by their labels in lower case."""


@dataclass(frozen=True, slots=True)
class _Link:
    """A link or an image on a line: the indexes of its `]` and of the end of its target; None for an unsafe image."""

    closing: int
    end: int
    target: Target | None
    is_image: bool


@dataclass(slots=True)
class _Line:
    """A line, and what is on it: links and images by the place of their `[` or `![`.

    `unmatched` has each `[` that nothing on the line closes; `refused` each `[` of a link whose target is not safe.
    """

    text: str
    code_ends: dict[int, list[int]]
    links: dict[int, _Link] = field(default_factory=dict)
    unmatched: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)


def definition(line: str) -> tuple[str, Target] | None:
    """The label and the target that a line defines; None where it defines none, or one that is not safe."""
    found = _DEFINITION.fullmatch(line)
    target = None if found is None else _target(found)
    return None if found is None or target is None or not found["label"].strip() else (_label(found["label"]), target)


def rendered(text: str, definitions: Definitions) -> str:
    """The line with text, code, emphasis and harmless links only.

    Only code spans that begin and end on the line stay code, so that every Markdown parser finds the same ones.
    """
    line = _Line(text, _code_ends(text))
    if "[" in text:
        _find_links(line, definitions)
    return _written(line)


def _find_links(line: _Line, definitions: Definitions) -> None:
    text, place = line.text, 0
    open_brackets: list[tuple[int, bool]] = []
    around_link = 0
    """The number of open brackets that contain a link already and so cannot begin one: links do not nest."""
    while place < len(text):
        if text[place] == "[" or text.startswith("![", place):
            is_image = text[place] == "!"
            open_brackets.append((place, is_image))
            place += 2 if is_image else 1
            continue
        if text[place] != "]" or not open_brackets:
            place += _piece(line, place)[0]
            continue
        opening, is_image = open_brackets.pop()
        depth = len(open_brackets)
        found = _target_at(text, opening + (2 if is_image else 1), place, definitions)
        if found is not None and found[1] is None:
            line.refused.add(opening)
        if found is None or (not is_image and (found[1] is None or depth < around_link)):
            around_link, place = min(around_link, depth), place + 1
            continue
        line.links[opening] = _Link(place, found[0], found[1], is_image)
        around_link, place = min(around_link, depth) if is_image else depth, found[0]
    line.unmatched.update(opening for opening, _ in open_brackets)


def _target_at(text: str, start: int, closing: int, definitions: Definitions) -> tuple[int, Target | None] | None:
    """The end of the target after a `]`, and the target if it is safe; None without a target."""
    direct = _TARGET.match(text, closing + 1)
    if direct is not None:
        return direct.end(), _target(direct)
    if not definitions:
        return None
    reference = _REFERENCE.match(text, closing + 1)
    label = reference["label"] if reference is not None and reference["label"].strip() else text[start:closing][:1000]
    target = definitions.get(_label(label))
    return None if target is None else (closing + 1 if reference is None else reference.end(), target)


def _written(line: _Line) -> str:
    text, place = line.text, 0
    result = [""]
    inside: list[tuple[_Link, bool]] = []
    written_links, is_open, is_joint = 0, False, False
    while place < len(text):
        if inside and place == inside[-1][0].closing:
            link, is_written = inside.pop()
            place, piece, is_next_joint = link.end, f"]{link.target}" if is_written else "", not is_written
            written_links -= is_written
        elif place in line.links and (written_links or line.links[place].target is not None):
            link = line.links[place]
            # A bracket that the line leaves open may be closed, as a link, by the next one.
            is_written = not written_links and not (link.is_image and is_open)
            inside.append((link, is_written))
            written_links += is_written
            place += 2 if link.is_image else 1
            unnamed = "image" if link.is_image and not text[place : link.closing].strip() else ""
            piece, is_next_joint = ("[" if is_written else "") + unnamed, not is_written
        else:
            is_open = is_open or place in line.unmatched
            size, piece = _piece(line, place)
            is_next_joint = bool(written_links) and piece.startswith("<")
            piece = piece[1:-1] if is_next_joint else piece  # an address that would be a link in a link
            is_joint = is_joint or is_next_joint
            place += size
        if is_joint and piece:
            result[-1], piece = _apart(result[-1], piece)
        if piece:
            result.append(piece)
        is_joint = is_next_joint or (is_joint and not piece)
    return "".join(result)


def _apart(before: str, after: str) -> tuple[str, str]:
    """Separate two adjacent pieces that would otherwise form a link, an image or another code span."""
    if before.endswith("]") and after[0] in "(:":
        after = f"\\{after}"
    elif before.endswith("!") and after[0] == "[":
        before = f"{before[:-1]}&#33;"
    elif before.endswith("`") and after[0] == "`":
        after = f" {after}"
    return before, after


def _piece(line: _Line, place: int) -> tuple[int, str]:
    """The next piece of plain text: its length, and its escaped form."""
    text = line.text
    plain = _PLAIN.match(text, place)
    if plain is not None:
        return len(plain[0]), plain[0]
    kept = _ESCAPED.match(text, place) or _AUTOLINK.match(text, place)
    if kept is not None:
        return len(kept[0]), kept[0]
    run = _BACKTICKS.match(text, place)
    if run is None:
        return 1, _character(line, place)
    ends = line.code_ends.get(len(run[0]), [])
    following = bisect_left(ends, run.end() + len(run[0]))
    if following == len(ends):
        return len(run[0]), "\\`" * len(run[0])
    return ends[following] - place, text[place : ends[following]]


def _code_ends(text: str) -> dict[int, list[int]]:
    """The ends of runs of backticks, by the number of backticks."""
    ends: dict[int, list[int]] = {}
    for run in _BACKTICKS.finditer(text):
        ends.setdefault(len(run[0]), []).append(run.end())
    return ends


def _character(line: _Line, place: int) -> str:
    character = line.text[place]
    following = line.text[place + 1 : place + 2]
    match character:
        case "<":
            return "&lt;"
        case "|" | "\\":
            return f"\\{character}"
        case "!" if following in ("[", "!"):
            return "\\!"
        case "[" if place in line.refused or (place - 1 in line.refused and line.text[place - 1] == "!"):
            return "\\["
        case "]" if following == ":":
            return "\\]"
        case "]" if following == "(" and not _SPLIT_TARGET.match(line.text, place + 1):
            return "\\]"
        case _:
            return character


def _target(found: re.Match[str]) -> Target | None:
    """The target of a link or a definition; None where it is no web address or place of the document's own."""
    address = _plain(found["bare"] if found["bracketed"] is None else found["bracketed"]).strip()
    if not _SAFE_ADDRESS.match(address):
        return None
    title = _plain(found["double"] or found["single"] or found["round"] or "")
    written = _UNSAFE_CHARACTERS.sub(lambda one: quote(one[0]), address)
    return Target(
        re.sub(r"&(?=#?\w+;)", "&amp;", written),
        _TITLE_CHARACTERS.sub(lambda one: f"&#{ord(one[0])};", " ".join(title.replace("&", "&amp;").split())),
    )


def _plain(text: str) -> str:
    """Text without the escapes and entities of Markdown."""
    return _ENTITY.sub(lambda one: html.unescape(one[0]), _ESCAPED.sub(r"\1", text))


def _label(text: str) -> str:
    return " ".join(text.split()).casefold()
