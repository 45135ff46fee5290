"""Names of generic classes as .NET writes them: ``Shop.Page`1[[Shop.Pet, Shop, Version=1.0.0.0]]``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_GENERIC: Final = re.compile(r"([\w.+]+)`\d+\[(.*)\]", re.DOTALL)
_PARTS: Final = re.compile(r"[.+]")
_DEEPEST: Final = 10


def generic_name(text: str) -> str:
    """The words of a generic class and of its arguments, without namespaces and assemblies; empty for other texts."""
    return _words(text, _DEEPEST) if _GENERIC.fullmatch(text) else ""


def _words(text: str, depth: int) -> str:
    found = _GENERIC.fullmatch(text)
    if found is None or not depth:
        return _PARTS.split(text.partition("`")[0])[-1]
    return " ".join([_PARTS.split(found[1])[-1], *(_words(one, depth - 1) for one in _arguments(found[2]))])


def _arguments(text: str) -> Iterator[str]:
    """The types in the brackets of a generic class; each may stand in brackets of its own, before its assembly."""
    for one in _split(text):
        yield next(_split(one[1:-1]), "") if one.startswith("[") else one


def _split(text: str) -> Iterator[str]:
    """The parts between commas that stand in no brackets."""
    start, depth = 0, 0
    for index, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if character == "," and not depth:
            yield text[start:index].strip()
            start = index + 1
    yield text[start:].strip()
