"""Python names from names in a document; nothing else in the generator makes an identifier.

A word is a run of letters and digits, or of one case in camel case; OAuth, OpenID and abbreviations in the plural (IDs)
are one word each. The rules are the same whatever else the document holds, so that a name never changes because
something else was added.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import Self

_SEPARATOR_NAMES = {
    "_": "underscore",
    "-": "dash",
    ".": "dot",
    " ": "space",
    "/": "slash",
    ":": "colon",
    "+": "plus",
    "$": "dollar",
    "@": "at",
}
_LONGEST_KNOWN = 200
_ONE_WORD = (
    r"(?!(?:(?<=^[Oo])|(?<=[^A-Za-z][Oo])|(?<=[a-z]O))(?=Auth))"  # OAuth
    r"(?!(?:(?<=Open)|(?<=^open)|(?<=[^A-Za-z]open))(?=I[Dd](?![a-z])))"  # OpenID
)
_PLURAL_END = r"[A-Z]s(?![a-z])"  # of an abbreviation: IDs, URLs
_CAMEL = re.compile(rf"(?:(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?!{_PLURAL_END})){_ONE_WORD}")
_SEPARATOR = re.compile(r"[\W_]+")
_SIGNED = re.compile(r"^([+-])(?=\d)")


class Identifier(str):
    """A valid Python identifier that is no keyword."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Checks `text`; nothing is changed about it."""
        if not text.isidentifier() or keyword.iskeyword(text):
            raise ValueError(f"{text!r} is not a Python identifier")
        return super().__new__(cls, text)


def words(text: str) -> tuple[str, ...]:
    """The words of a name: `chatCompletion`, `chat-completion` and `Chat completion` have the same two."""
    return _known_words(text) if len(text) <= _LONGEST_KNOWN else _words(text)


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text)
    plain = _SIGNED.sub(lambda sign: "plus " if sign[1] == "+" else "minus ", plain)
    spaced = _CAMEL.sub(" ", plain)
    found = tuple(word for part in _SEPARATOR.split(spaced) for word in _only_identifier_characters(part))
    return found or _spelled_out(plain)


_known_words = lru_cache(maxsize=100_000)(_words)


def _only_identifier_characters(part: str) -> tuple[str, ...]:
    if part.isascii():
        return (part,) if part else ()
    kept = "".join(character for character in part if ("a" + character).isidentifier())
    return (kept,) if kept else ()


def _spelled_out(text: str) -> tuple[str, ...]:
    described = " ".join(unicodedata.name(character, f"u{ord(character):x}") for character in text[:4])
    return tuple(word.lower() for word in _SEPARATOR.split(described) if word)


def distinct(texts: Iterable[str], name: Callable[[str], str], usual_case: str) -> dict[str, str]:
    """Make a name of each text with `name`, and different names for different texts.

    Where several texts would get one name, the text that equals the name keeps it. In the others, the characters that
    `name` dropped are spelled out: first separators (`foo-bar` as `foo_dash_bar`), then words in an unusual case
    (`foo_capital_bar`). Names that are still equal after that are left equal.
    """
    plain = {text: name(text) for text in texts}
    groups: dict[str, list[str]] = {}
    for text, one in plain.items():
        groups.setdefault(one, []).append(text)
    found = dict(plain)
    for shared, members in groups.items():
        if len(members) == 1:
            continue
        others = [text for text in members if text != shared]
        longer = {text: name(spelled(text)) for text in others}
        taken = Counter(longer.values())
        for text, one in longer.items():
            lost = taken[one] > 1 or one in groups
            found[text] = name(spelled(text, usual_case)) if lost else one
    return found


def spelled(text: str, usual_case: str | None = None) -> str:
    """The words of a text, with separators as words, and with `capital` before words in an unusual case."""
    parts: list[str] = []
    for part in re.findall(r"[^\W_]+|[\W_]", _CAMEL.sub("\x00", unicodedata.normalize("NFKC", text))):
        if part == "\x00":
            continue
        if not part[0].isalnum():
            parts.append(_SEPARATOR_NAMES.get(part) or unicodedata.name(part, f"u{ord(part):x}").replace("-", " "))
            continue
        case = _case_of(part)
        if usual_case is not None and case != usual_case:
            parts.append(case)
        parts.append(part)
    return " ".join(part.lower() if part.isupper() and usual_case is not None else part for part in parts)


def _case_of(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "upper"
    return "capital" if word[:1].isupper() else "lower"


def snake_case(text: str, *, reserved: Collection[str] = frozenset(), prefix: str = "field") -> Identifier:
    """A lower case identifier; `prefix` is put before a name that begins with a digit or has no words."""
    name = "_".join(word.lower() for word in words(text)) or prefix
    if not name.isidentifier():
        name = f"{prefix}_{name}"
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return Identifier(name)


def class_name(text: str) -> Identifier:
    """A CapWords identifier; capitals inside a word stay (`HTTPReply`)."""
    name = "".join(word[0].upper() + word[1:] for word in words(text)) or "Unnamed"
    if not name.isidentifier():
        name = f"Type{name}"
    if name == name.lower():
        # Scripts without capitals: a field of the same text would have the same name.
        name += "Type"
    if keyword.iskeyword(name):
        name += "_"
    return Identifier(name)


def constant_name(text: str) -> Identifier:
    """An upper case identifier."""
    return Identifier(snake_case(text, prefix="operation").upper())
