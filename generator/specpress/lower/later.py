"""`x-later`: the note on parts that an API did not have from the beginning."""

from __future__ import annotations

from collections.abc import Iterable

from specpress.locale.languages import Language, language_of
from specpress.openapi.extensions import LATER
from specpress.openapi.node import Node


def is_later(*nodes: Node) -> bool:
    """Whether one of the nodes is marked."""
    return bool(nodes) and bool(_mark(nodes, language_of(nodes[0].document.language)))


def with_mark(description: str, *nodes: Node) -> str:
    """A description with the note if one of the nodes is marked; marks behind references do not count."""
    language = language_of(nodes[0].document.language)
    text = _mark(nodes, language)
    if not text:
        return description
    before = description.strip()
    sentence = language.gettext("Later: {text}.").format(text=text)
    if not before:
        return sentence
    is_sentence = before.endswith((".", "。")) and "\n\n" not in before
    return language.joined(before, sentence) if is_sentence else f"{before}\n\n{sentence}"


def _mark(nodes: Iterable[Node], language: Language) -> str:
    mark = next((found.value for node in nodes if (found := node.get(LATER)) is not None), None)
    if mark is True:
        return language.gettext("older servers may not know it")
    return mark.strip().rstrip(".。") if isinstance(mark, str) else ""
