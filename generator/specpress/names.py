"""Python names from names in a document; nothing else in the generator makes an identifier.

A word is a run of letters and digits, or of one case in camel case. The rules are the same whatever else the document
holds, so that a name never changes because something else was added.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection
from typing import Self

SOFT_KEYWORDS = frozenset({"match", "case", "type", "_"})
FIELD_RESERVED = frozenset(
    {"copy", "extra", "request_id", "to_dict", "to_json", "model_dump", "model_dump_json", "items_type", "self"}
)
REQUEST_OPTIONS = frozenset({"extra_headers", "extra_query", "extra_body", "timeout", "max_retries", "idempotency_key"})
"""What every method takes beside the arguments of its operation."""
ARGUMENT_RESERVED = REQUEST_OPTIONS | {"self", "options", "omit", "operations", "body", "content_type"}
METHOD_RESERVED = frozenset(
    {"with_raw_response", "with_streaming_response", "in_mode", "omit", "operations", "overload", "cached_property"}
)
RESOURCE_RESERVED = METHOD_RESERVED | {
    "shared",
    "close",
    "copy",
    "with_options",
    "base_url",
    "timeout",
    "max_retries",
    "is_closed",
    "request",
    "request_or_stream",
    "page",
    "pages",
}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
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
    plain = unicodedata.normalize("NFKC", text)
    plain = _SIGNED.sub(lambda sign: "plus " if sign[1] == "+" else "minus ", plain)
    spaced = _CAMEL.sub(" ", plain)
    found = tuple(word for part in _SEPARATOR.split(spaced) for word in _only_identifier_characters(part))
    return found or _spelled_out(plain)


def _only_identifier_characters(part: str) -> tuple[str, ...]:
    kept = "".join(character for character in part if ("a" + character).isidentifier())
    return (kept,) if kept else ()


def _spelled_out(text: str) -> tuple[str, ...]:
    spelled = " ".join(unicodedata.name(character, f"u{ord(character):x}") for character in text[:4])
    return tuple(word.lower() for word in _SEPARATOR.split(spelled) if word)


def snake_case(text: str, *, reserved: Collection[str] = frozenset(), prefix: str = "field") -> Identifier:
    """A lower case identifier; `prefix` stands before a name that begins with a digit or has no words."""
    name = "_".join(word.lower() for word in words(text)) or prefix
    if not name.isidentifier():
        name = f"{prefix}_{name}"
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return Identifier(name)


def class_name(text: str) -> Identifier:
    """A CapWords identifier; capitals inside a word stay (`ChatGPTReply`)."""
    name = "".join(word[0].upper() + word[1:] for word in words(text)) or "Unnamed"
    if not name.isidentifier():
        name = f"Type{name}"
    if keyword.iskeyword(name):
        name += "_"
    return Identifier(name)


def constant_name(text: str) -> Identifier:
    """An upper case identifier."""
    return Identifier(snake_case(text, prefix="operation").upper())
